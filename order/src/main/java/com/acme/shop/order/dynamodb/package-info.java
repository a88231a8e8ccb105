/** Orders in the shop's table. */
@NullMarked
package com.acme.shop.order.dynamodb;

import org.jspecify.annotations.NullMarked;

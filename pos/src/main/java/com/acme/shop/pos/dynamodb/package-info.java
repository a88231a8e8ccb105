/** Sales, days and terminals in the shop's table. */
@NullMarked
package com.acme.shop.pos.dynamodb;

import org.jspecify.annotations.NullMarked;

/** Payments as rows of the table. */
@NullMarked
package com.acme.shop.payment.dynamodb;

import org.jspecify.annotations.NullMarked;

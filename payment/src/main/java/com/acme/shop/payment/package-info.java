/** Payments: validates a card, remembers the verdict, refunds. */
@NullMarked
package com.acme.shop.payment;

import org.jspecify.annotations.NullMarked;

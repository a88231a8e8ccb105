/** What a card must be and what may become of a payment: pure rules. */
@NullMarked
package com.acme.shop.payment.domain;

import org.jspecify.annotations.NullMarked;

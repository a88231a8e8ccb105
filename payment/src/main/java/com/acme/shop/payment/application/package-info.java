/** What is done with payments: ask the gateway, store, publish. */
@NullMarked
package com.acme.shop.payment.application;

import org.jspecify.annotations.NullMarked;

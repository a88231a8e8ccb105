package com.acme.shop.payment.application;

import com.acme.shop.payment.domain.Decision;
import com.acme.shop.payment.domain.PaymentCommand;

/** Where payments are kept, one an order. */
@FunctionalInterface
public interface Payments {

  /**
   * Decides by {@link com.acme.shop.payment.domain.PaymentDecider} what comes of a command, and
   * stores what it accepts. Of several who do so at the same time, one is accepted.
   *
   * @throws RuntimeException when it is not known whether something was stored
   */
  Decision handle(String orderId, PaymentCommand command);
}

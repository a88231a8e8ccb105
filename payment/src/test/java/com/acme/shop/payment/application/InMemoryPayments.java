package com.acme.shop.payment.application;

import com.acme.shop.payment.domain.Decision;
import com.acme.shop.payment.domain.PaymentCommand;
import com.acme.shop.payment.domain.PaymentDecider;
import com.acme.shop.payment.domain.PaymentState;
import java.util.Map;
import java.util.TreeMap;

/** Payments as the port promises them. */
public final class InMemoryPayments implements Payments {

  private final Map<String, PaymentState> states = new TreeMap<>();

  @Override
  public synchronized Decision handle(String orderId, PaymentCommand command) {
    Decision decision = PaymentDecider.decide(state(orderId), command);
    if (decision instanceof Decision.Accepted(var event)) {
      states.put(orderId, PaymentDecider.evolve(state(orderId), event));
    }
    return decision;
  }

  public synchronized PaymentState state(String orderId) {
    return states.getOrDefault(orderId, new PaymentState.NotAsked());
  }
}

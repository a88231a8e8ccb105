package com.acme.shop.order.application;

import com.acme.shop.lambda.runtime.Patience;
import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import java.time.Duration;
import java.time.InstantSource;

/** Waits for the verdict on an order's payment, for a client that prefers to wait (RFC 7240). */
public final class AwaitVerdict {

  private final Orders orders;
  private final Patience patience;

  public AwaitVerdict(Orders orders, InstantSource clock) {
    this(orders, new Patience(clock));
  }

  AwaitVerdict(Orders orders, Patience patience) {
    this.orders = orders;
    this.patience = patience;
  }

  /** The order as soon as its payment is decided, or as it is when the time is up. */
  public StoredOrder await(StoredOrder order, Duration longest) {
    return patience.await(
        order,
        now -> now.state() instanceof AwaitingPayment,
        now -> orders.find(now.id()).orElse(now),
        longest);
  }
}

package com.acme.shop.walls.planted.order.domain;

import java.time.Instant;
import java.util.function.Supplier;

/** By a method reference, which is no call. */
public final class AsksTheTime {
  public Supplier<Instant> later() {
    return Instant::now;
  }
}

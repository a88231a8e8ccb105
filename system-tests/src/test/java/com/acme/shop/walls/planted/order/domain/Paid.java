package com.acme.shop.walls.planted.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.walls.planted.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Breaks no wall: its time arrives, its id is derived. */
public record Paid(UUID order, Instant at, Money amount) {
  public static Paid of(String name, Instant at, Money amount) {
    return new Paid(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), at, amount);
  }
}

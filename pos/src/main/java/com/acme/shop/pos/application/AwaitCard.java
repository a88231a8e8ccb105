package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Waits for the verdict on a sale's card. */
public final class AwaitCard {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Sales sales;
  private final InstantSource clock;
  private final Consumer<Duration> pause;

  public AwaitCard(Sales sales, InstantSource clock) {
    this(sales, clock, time -> LockSupport.parkNanos(time.toNanos()));
  }

  AwaitCard(Sales sales, InstantSource clock, Consumer<Duration> pause) {
    this.sales = sales;
    this.clock = clock;
    this.pause = pause;
  }

  /** The sale once its card's verdict is in, or as it is when the time is over. */
  public StoredSale await(StoredSale sale, Duration patience) {
    Instant end = clock.instant().plus(patience);
    StoredSale newest = sale;
    while (newest.state() instanceof AwaitingCard && clock.instant().isBefore(end)) {
      pause.accept(BETWEEN_LOOKS);
      newest = sales.find(sale.sale().id()).orElse(newest);
    }
    return newest;
  }
}

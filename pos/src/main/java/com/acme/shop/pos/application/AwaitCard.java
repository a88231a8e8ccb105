package com.acme.shop.pos.application;

import com.acme.shop.lambda.runtime.Patience;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import java.time.Duration;
import java.time.InstantSource;

/** Waits for the verdict on a sale's card. */
public final class AwaitCard {

  private final Sales sales;
  private final Patience patience;

  public AwaitCard(Sales sales, InstantSource clock) {
    this(sales, new Patience(clock));
  }

  AwaitCard(Sales sales, Patience patience) {
    this.sales = sales;
    this.patience = patience;
  }

  /** The sale once its card's verdict is in, or as it is when the time is over. */
  public StoredSale await(StoredSale sale, Duration longest) {
    return patience.await(
        sale,
        now -> now.state() instanceof AwaitingCard,
        now -> sales.find(now.sale().id()).orElse(now),
        longest);
  }
}

package com.acme.shop.pos.application;

import java.time.Duration;

/** Waits for the verdict on a sale's card. */
public interface AwaitCard {

  /** The sale once its card's verdict is in, or as it is when the time is over. */
  StoredSale await(StoredSale sale, Duration patience);
}

package com.acme.shop.saga;

/** Chooses what becomes of each call; asked once a call, by many threads. */
@FunctionalInterface
interface Treatments {

  Treatment of(Call call);

  static Treatments none() {
    return _ -> new Treatment.Pass();
  }
}

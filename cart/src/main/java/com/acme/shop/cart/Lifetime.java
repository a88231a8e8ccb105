package com.acme.shop.cart;

import com.acme.shop.lambda.http.Access;
import java.time.Duration;

/** How long a cart is kept after its last change. */
public final class Lifetime {

  private static final Duration GUEST = Duration.ofDays(7);
  private static final Duration PERSON = Duration.ofDays(90);

  private Lifetime() {}

  public static Duration of(String userid) {
    return Access.isGuest(userid) ? GUEST : PERSON;
  }
}

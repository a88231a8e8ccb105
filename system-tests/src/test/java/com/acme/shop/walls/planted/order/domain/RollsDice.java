package com.acme.shop.walls.planted.order.domain;

import java.security.SecureRandom;

public final class RollsDice {
  public int roll(SecureRandom random) {
    return random.nextInt(6);
  }
}

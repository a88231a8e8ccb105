package com.acme.shop.walls.planted.order.domain;

import java.util.UUID;

public final class MintsIds {
  public UUID id() {
    return UUID.randomUUID();
  }
}

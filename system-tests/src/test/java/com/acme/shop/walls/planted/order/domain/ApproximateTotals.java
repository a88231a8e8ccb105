package com.acme.shop.walls.planted.order.domain;

import java.util.List;

public interface ApproximateTotals {
  void add(List<Float> prices);
}

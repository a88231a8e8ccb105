package com.acme.shop.payment.application;

import java.util.ArrayList;
import java.util.List;

/** Every order of some things. */
public final class Permutations {

  private Permutations() {}

  public static <T> List<List<T>> of(List<T> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      var rest = new ArrayList<>(things);
      T first = rest.remove(i);
      for (List<T> tail : of(rest)) {
        var one = new ArrayList<T>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }
}

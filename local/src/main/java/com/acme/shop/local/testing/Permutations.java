package com.acme.shop.local.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every order of some things. */
public final class Permutations {

  private Permutations() {}

  /** Made one after the other: ten things have three million orders. */
  public static <T> Stream<List<T>> of(List<T> things) {
    return things.isEmpty()
        ? Stream.of(List.of())
        : IntStream.range(0, things.size())
            .boxed()
            .flatMap(i -> of(without(things, i)).map(rest -> with(rest, things.get(i))));
  }

  private static <T> List<T> without(List<T> things, int place) {
    var rest = new ArrayList<>(things);
    rest.remove(place);
    return rest;
  }

  private static <T> List<T> with(List<T> things, T last) {
    var all = new ArrayList<>(things);
    all.add(last);
    return all;
  }
}

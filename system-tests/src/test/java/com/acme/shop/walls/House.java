package com.acme.shop.walls;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the rooms are. The same walls stand in the shop and in the planted copy of it.
 *
 * @param root the package of all rooms
 */
record House(String root) {

  static final List<String> COMMON =
      List.of("lambda", "table", "stream", "events", "prices", "money");
  static final List<String> DOMAINS =
      List.of("catalog", "cart", "user", "order", "payment", "shipment", "pos", "canary");

  /** The domains that decide something, and so have the four inner rooms. */
  static final List<String> DECIDING = List.of("order", "payment", "shipment", "pos");

  /** What only surrounds the functions, and is never deployed with them. */
  static final List<String> OUTSIDE = List.of("local", "benchmarks");

  static final House SHOP = new House("com.acme.shop");
  static final House PLANTED = new House("com.acme.shop.walls.planted");

  String room(String name) {
    return root + "." + name + "..";
  }

  String[] rooms(List<String> names) {
    return names.stream().map(this::room).toArray(String[]::new);
  }

  /** One inner room, such as {@code domain}, of every domain that decides. */
  String[] inner(String name) {
    return inner(DECIDING, name);
  }

  String[] inner(List<String> domains, String name) {
    return domains.stream().map(domain -> room(domain + "." + name)).toArray(String[]::new);
  }

  /** Everything that ends up in a function's jar and is ours. */
  String[] deployed() {
    return rooms(Stream.concat(DOMAINS.stream(), COMMON.stream()).toList());
  }
}

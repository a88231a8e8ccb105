package com.acme.shop.walls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** Where the sources, the template and the built jars are. */
final class Repository {

  private Repository() {}

  static Path root() {
    return Path.of(requireNonNull(System.getProperty("shop.root"), "set by the build: shop.root"));
  }
}

package com.acme.shop.local.sources;

import com.acme.shop.local.template.Function;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Functions as a template describes them. */
final class Functions {

  private Functions() {}

  static Function aFunction() {
    return aFunctionOf(Duration.ofSeconds(1));
  }

  static Function aFunctionOf(Duration timeout) {
    return new Function(
        "Worker",
        "shop-worker",
        "com.example.Worker",
        Path.of("worker.jar"),
        512,
        timeout,
        Map.of(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

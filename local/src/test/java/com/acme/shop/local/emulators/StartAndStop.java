package com.acme.shop.local.emulators;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Run in a JVM of its own: prints how long the emulators took, and nothing else. */
final class StartAndStop {

  private StartAndStop() {}

  public static void main(String[] args) {
    var before = Instant.now();
    try (var emulators = Emulators.start(Optional.empty())) {
      new Provisioner(emulators).create(Sample.stack(Sample.TABLE));
      IO.println("ready in " + Duration.between(before, Instant.now()));
    }
  }
}

package com.acme.shop.local.doctor;

import java.time.Duration;

/** One check, as a person reads it. */
final class Line {

  private Line() {}

  static String of(String check, Finding finding, Duration took) {
    return switch (finding) {
      case Finding.Well(var detail) ->
          "ok       %s: %s (%d ms)".formatted(check, detail, took.toMillis());
      case Finding.Ill(var detail, var remedy) ->
          "not ok   %s: %s (%d ms) -> %s".formatted(check, detail, took.toMillis(), remedy);
      case Finding.Skipped(var why) -> "skipped  %s: %s".formatted(check, why);
    };
  }
}

package com.acme.shop.local.doctor;

/** How many checks found what. */
final class Tally {

  private int well;
  private int ill;
  private int skipped;

  void count(Finding finding) {
    switch (finding) {
      case Finding.Well _ -> well++;
      case Finding.Ill _ -> ill++;
      case Finding.Skipped _ -> skipped++;
    }
  }

  boolean isWell() {
    return ill == 0;
  }

  String sentence() {
    return "%d ok, %d not ok, %d skipped".formatted(well, ill, skipped);
  }
}

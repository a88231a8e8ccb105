package com.acme.shop.local.doctor;

/** Ends a check at once with what it found. */
final class Symptom extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private Symptom(Finding finding) {
    this.finding = finding;
  }

  static Symptom ill(String detail, String remedy) {
    return new Symptom(new Finding.Ill(detail, remedy));
  }

  /** For a check that builds on one that failed. */
  static Symptom needs(String what) {
    return new Symptom(new Finding.Skipped("needs " + what));
  }

  Finding finding() {
    return finding;
  }
}

package com.acme.shop.local.doctor;

/** What a check found. */
sealed interface Finding {

  record Well(String detail) implements Finding {}

  /**
   * Something is wrong.
   *
   * @param remedy what to do, or the page that tells
   */
  record Ill(String detail, String remedy) implements Finding {}

  /** It could not be looked at, or is not meant to be. */
  record Skipped(String why) implements Finding {}
}

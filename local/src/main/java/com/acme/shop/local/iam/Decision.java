package com.acme.shop.local.iam;

/** What comes of holding an access against policies. */
sealed interface Decision {

  /** Something grants it, and nothing denies it. */
  record Allowed(Grant grant) implements Decision {}

  /** A statement denies it, whatever others grant. */
  record ExplicitlyDenied(String why) implements Decision {}

  /** Nothing grants it. */
  record NotAllowed(String why) implements Decision {}
}

package com.acme.shop.lambda.identity;

/** What a caller is to the shop. */
public enum Role {
  ANONYMOUS,
  CUSTOMER,
  STAFF,
  TERMINAL;

  /** The role that a token names; a name that the shop does not know gives no rights. */
  public static Role of(String name) {
    return switch (name) {
      case "customer" -> CUSTOMER;
      case "staff" -> STAFF;
      case "terminal" -> TERMINAL;
      default -> ANONYMOUS;
    };
  }

  /** How tokens and rows spell it. */
  public String spelling() {
    return switch (this) {
      case ANONYMOUS -> "anonymous";
      case CUSTOMER -> "customer";
      case STAFF -> "staff";
      case TERMINAL -> "terminal";
    };
  }
}

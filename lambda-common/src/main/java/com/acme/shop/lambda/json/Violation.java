package com.acme.shop.lambda.json;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field the field as the contract spells it, {@code body} for the document as a whole
 * @param reason the rest of a sentence that starts with the field: {@code must not be negative}
 */
public record Violation(String field, String reason) {

  /** The whole sentence. */
  public String sentence() {
    return field + " " + reason;
  }
}

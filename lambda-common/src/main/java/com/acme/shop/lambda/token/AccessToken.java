package com.acme.shop.lambda.token;

import java.time.Duration;

/**
 * A signed token.
 *
 * @param text as the client gets it
 * @param lifetime how long it is good
 */
public record AccessToken(String text, Duration lifetime) {

  /** Nothing that would be of use to a reader of a log. */
  @Override
  public String toString() {
    return "AccessToken[for " + lifetime + "]";
  }
}

package com.acme.shop.lambda.identity;

import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who calls. The word of an authorizer of the API stands in the event where only AWS, or
 * somebody with the right to invoke the function, can write; without it the bearer token counts.
 */
public final class Identity {

  private static final String SCHEME = "bearer ";

  private final Function<String, Optional<Caller>> tokens;

  /**
   * @param tokens verifies an access token; it is asked only where a route needs to know
   */
  public Identity(Function<String, Optional<Caller>> tokens) {
    this.tokens = tokens;
  }

  /**
   * The caller; {@link Caller#ANONYMOUS} without a token, or with one that is not valid.
   *
   * @param asserted whom the event's authorizer names
   * @param authorization the request's header
   */
  public Caller of(Caller asserted, Optional<String> authorization) {
    if (!asserted.isAnonymous()) {
      return asserted;
    }
    return authorization
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .flatMap(tokens)
        .orElse(Caller.ANONYMOUS);
  }
}

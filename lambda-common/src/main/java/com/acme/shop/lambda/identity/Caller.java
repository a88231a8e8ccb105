package com.acme.shop.lambda.identity;

/**
 * Who calls, made sure of: by an authorizer of the API, whose word stands in the event's {@code
 * requestContext.authorizer} where no client can write, or by a token.
 *
 * @param subject the user's or terminal's id, empty for an anonymous caller
 */
public record Caller(String subject, Role role) {

  public static final Caller ANONYMOUS = new Caller("", Role.ANONYMOUS);

  public boolean isAnonymous() {
    return role == Role.ANONYMOUS;
  }
}

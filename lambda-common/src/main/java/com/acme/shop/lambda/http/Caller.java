package com.acme.shop.lambda.http;

/**
 * Who calls, as the API's authorizer has verified it. It comes from the event's {@code
 * requestContext.authorizer}, which API Gateway writes and no client can.
 *
 * @param subject the user's or terminal's id, empty for an anonymous caller
 */
public record Caller(String subject, Role role) {

  public static final Caller ANONYMOUS = new Caller("", Role.ANONYMOUS);

  boolean isAnonymous() {
    return role == Role.ANONYMOUS;
  }
}

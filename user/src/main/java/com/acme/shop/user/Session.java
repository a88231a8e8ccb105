package com.acme.shop.user;

import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.token.AccessTokens.Holder;
import java.time.Instant;

/**
 * A family of refresh tokens, of which one is good at any time.
 *
 * @param username as the user registered it
 * @param secretHash of the current token's secret
 * @param expiresAt when the current token ends, in whole seconds
 */
public record Session(
    String id, String userId, String username, Role role, String secretHash, Instant expiresAt) {

  /** Whom access tokens of this session are for. */
  public Holder holder() {
    return new Holder(userId, username, role);
  }

  /** Without the hash, which must not reach a log. */
  @Override
  public String toString() {
    return "Session[of " + userId + "]";
  }
}

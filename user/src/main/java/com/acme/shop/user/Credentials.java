package com.acme.shop.user;

import com.acme.shop.lambda.identity.Role;

/**
 * What a sign-in is checked against.
 *
 * @param username as the user registered it
 * @param passwordHash in the PHC string format
 */
public record Credentials(String userId, String username, Role role, String passwordHash) {

  /** Without the hash, which must not reach a log. */
  @Override
  public String toString() {
    return "Credentials[" + userId + "]";
  }
}

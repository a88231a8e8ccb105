package com.acme.shop.user;

import java.util.Optional;
import java.util.Set;

/** The shop's users, as they are kept. */
public interface Users {

  /**
   * Adds a user: afterwards he is found, listed and can sign in, or none of it.
   *
   * @param passwordHash in the PHC string format
   * @return what somebody else has already; empty when the user was added
   */
  Set<Unique> add(User user, String passwordHash);

  Optional<User> find(String id);

  /**
   * A page of all users.
   *
   * @param after the id to start behind
   */
  UserPage list(Optional<String> after, int limit);
}

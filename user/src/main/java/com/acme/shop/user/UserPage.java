package com.acme.shop.user;

import java.util.List;
import java.util.Optional;

/**
 * Some of the users, in the order in which they registered.
 *
 * @param next the id after which the next page starts; empty on the last page
 */
public record UserPage(List<User> users, Optional<String> next) {

  public UserPage {
    users = List.copyOf(users);
  }
}

package com.acme.shop.user;

import com.acme.shop.lambda.identity.Role;

/**
 * A person with an account, as everybody who may see it sees it: without a password.
 *
 * @param username as it was given; unique without regard to case
 * @param email unique without regard to case
 * @param firstname empty when not given
 * @param lastname empty when not given
 */
public record User(
    String id, String username, String email, String firstname, String lastname, Role role) {}

package com.acme.shop.user;

import java.util.Optional;

/**
 * What is known of a user name when somebody signs in.
 *
 * @param credentials empty when nobody has the name
 */
public record SignInState(Optional<Credentials> credentials, Attempts attempts) {}

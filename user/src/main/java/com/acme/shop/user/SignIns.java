package com.acme.shop.user;

import java.time.Instant;
import java.util.Optional;

/** What is kept to sign people in, by user name without regard to case. */
public interface SignIns {

  /** One consistent look, at a name that exists and at one that does not alike. */
  SignInState read(String username);

  /**
   * Counts a failure; failures at the same time are each counted.
   *
   * @param read what {@link #read} told before the password was checked
   * @return the failures in a row, this one included
   */
  long fail(String username, Attempts read, Instant now);

  /**
   * Keeps a new session, forgets the failures and, perhaps, replaces the hash of the password: all
   * or nothing.
   *
   * @param read what {@link #read} told before the password was checked
   * @param newHash in place of the one in the credentials that were read
   * @return false when failures since then have used up the attempts, and nothing was kept
   * @throws com.acme.shop.lambda.runtime.Unavailable when the hash is no longer the one that was
   *     read
   */
  boolean succeed(SignInState read, Session session, Optional<String> newHash);
}

package com.acme.shop.user;

import java.time.Instant;
import java.util.Optional;

/** Families of refresh tokens, as they are kept. {@link SignIns#succeed} begins one. */
public interface Sessions {

  /**
   * Replaces the secret of a session, in one atomic step: of two who come with the same secret one
   * succeeds.
   *
   * @param now a session that has expired by then is no session, whether or not it is still kept
   * @return the session as it is now; empty when there is none, it has expired or the secret is
   *     another
   */
  Optional<Session> rotate(
      String id, String secretHash, String newSecretHash, Instant now, Instant newExpiry);

  /** Ends a session, if there is one: no token of the family is good any more. */
  void end(String id);
}

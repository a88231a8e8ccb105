package com.acme.shop.user;

import com.acme.shop.user.token.RefreshToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Exchanges refresh tokens. Each is good once; one that comes again is in two hands, so its whole
 * family ends (RFC 9700, section 4.14.2).
 */
public final class Renewal {

  private final Sessions sessions;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Supplier<Duration> lifetime;

  /**
   * @param random must not be guessable
   * @param lifetime of a refresh token that is given out now
   */
  public Renewal(
      Sessions sessions, InstantSource clock, RandomGenerator random, Supplier<Duration> lifetime) {
    this.sessions = sessions;
    this.clock = clock;
    this.random = random;
    this.lifetime = lifetime;
  }

  /** A session that goes on, with its next refresh token. */
  public record Renewed(Session session, RefreshToken token) {}

  /** Empty when the token is not good, or no longer. */
  public Optional<Renewed> renew(String refreshToken) {
    return RefreshToken.read(refreshToken).flatMap(this::rotated);
  }

  private Optional<Renewed> rotated(RefreshToken token) {
    RefreshToken next = token.next(random);
    Optional<Session> session =
        sessions.rotate(
            token.sessionId(),
            token.secretHash(),
            next.secretHash(),
            clock.instant(),
            SignIn.expiry(clock, lifetime));
    if (session.isEmpty()) {
      sessions.end(token.sessionId());
    }
    return session.map(current -> new Renewed(current, next));
  }

  /** Ends the family of a refresh token, however old the token is. */
  public void end(String refreshToken) {
    RefreshToken.read(refreshToken).map(RefreshToken::sessionId).ifPresent(sessions::end);
  }
}

package com.acme.shop.user;

import com.acme.shop.user.password.PasswordHashes;
import com.acme.shop.user.token.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Signs people in, with two calls to the table. A name that nobody has costs what a wrong password
 * costs: the same calls, the same hashing, the same answer.
 */
public final class SignIn {

  /** For whoever was overtaken, which must not tell how many others there were. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final SignIns signIns;
  private final PasswordHashes hashes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Supplier<Duration> lifetime;

  /**
   * @param random must not be guessable
   * @param lifetime of a refresh token that is given out now
   */
  public SignIn(
      SignIns signIns,
      PasswordHashes hashes,
      InstantSource clock,
      RandomGenerator random,
      Supplier<Duration> lifetime) {
    this.signIns = signIns;
    this.hashes = hashes;
    this.clock = clock;
    this.random = random;
    this.lifetime = lifetime;
  }

  public SignInResult signIn(String username, String password) {
    SignInState state = signIns.read(username);
    Duration wait = state.attempts().waitAt(clock.instant());
    if (wait.isPositive()) {
      return new SignInResult.Later(wait);
    }
    String hash = state.credentials().map(Credentials::passwordHash).orElseGet(hashes::dummy);
    boolean right = hashes.verify(password, hash);
    return state
        .credentials()
        .filter(_ -> right)
        .map(credentials -> succeeded(state, credentials, password))
        .orElseGet(() -> failed(username, state.attempts()));
  }

  private SignInResult succeeded(SignInState state, Credentials credentials, String password) {
    RefreshToken token = RefreshToken.first(random);
    Session session =
        new Session(
            token.sessionId(),
            credentials.userId(),
            credentials.username(),
            credentials.role(),
            token.secretHash(),
            expiry(clock, lifetime));
    return signIns.succeed(state, session, newHash(credentials, password))
        ? new SignInResult.SignedIn(session, token)
        : new SignInResult.Later(A_MOMENT);
  }

  private SignInResult failed(String username, Attempts read) {
    long failures = signIns.fail(username, read, clock.instant());
    return read.isOvertakenBy(failures - 1)
        ? new SignInResult.Later(A_MOMENT)
        : new SignInResult.Refused();
  }

  private Optional<String> newHash(Credentials credentials, String password) {
    return hashes.isOutdated(credentials.passwordHash())
        ? Optional.of(hashes.hash(password))
        : Optional.empty();
  }

  /** When a refresh token that is given out now ends. */
  static Instant expiry(InstantSource clock, Supplier<Duration> lifetime) {
    return clock.instant().plus(lifetime.get()).truncatedTo(ChronoUnit.SECONDS);
  }
}

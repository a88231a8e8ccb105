package com.acme.shop.user.token;

import com.acme.shop.lambda.runtime.Base64Url;
import com.acme.shop.lambda.runtime.Sha256;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refresh token, which says nothing to anybody but the table: {@code <session>.<secret>}.
 *
 * @param sessionId 128 random bits, those of the whole family
 * @param secret 256 random bits, those of this token alone
 */
public record RefreshToken(String sessionId, String secret) {

  private static final int SESSION_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORMAT =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

  /** The first token of a new family. */
  public static RefreshToken first(RandomGenerator random) {
    return new RefreshToken(random(random, SESSION_BYTES), random(random, SECRET_BYTES));
  }

  /** Empty for what can be no refresh token. */
  public static Optional<RefreshToken> read(String text) {
    Matcher parts = FORMAT.matcher(text);
    return parts.matches()
        ? Optional.of(new RefreshToken(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** The family's next token. */
  public RefreshToken next(RandomGenerator random) {
    return new RefreshToken(sessionId, random(random, SECRET_BYTES));
  }

  /** What is kept of the secret: it is random enough to need no slow hash. */
  public String secretHash() {
    return Sha256.base64(secret);
  }

  /** The token as the client gets it. */
  public String text() {
    return sessionId + "." + secret;
  }

  /** Nothing that would be of use to a reader of a log. */
  @Override
  public String toString() {
    return "RefreshToken";
  }

  private static String random(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Base64Url.of(bytes);
  }
}

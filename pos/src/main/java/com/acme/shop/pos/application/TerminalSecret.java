package com.acme.shop.pos.application;

import com.acme.shop.lambda.runtime.Base64Url;
import com.acme.shop.lambda.runtime.Sha256;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/**
 * What a terminal proves with that it is it: 256 random bits, shown to a person once.
 *
 * @param text as the terminal sends it
 */
public record TerminalSecret(String text) {

  private static final int BYTES = 32;

  /**
   * A new one.
   *
   * @param random must not be guessable
   */
  public static TerminalSecret fresh(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TerminalSecret(Base64Url.of(bytes));
  }

  /** What is kept of it: it is random enough to need no slow hash. */
  public String hash() {
    return Sha256.base64(text);
  }

  /** Whether this is the secret of a hash; takes as long for a wrong one. */
  public boolean matches(String hash) {
    return MessageDigest.isEqual(Sha256.of(hash), Sha256.of(hash()));
  }

  /** Nothing that would be of use to a reader of a log. */
  @Override
  public String toString() {
    return "TerminalSecret";
  }
}

package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.runtime.Sha256;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;

/**
 * Signatures that were found good lately. Whether a key has signed a text never changes, and
 * finding out is most of what a warm request computes. All else of a token is looked at each time.
 * Kept are digests, no tokens, and none of a signature that is wrong: nobody can push others out
 * without signing in.
 */
final class KnownSignatures {

  static final int MOST = 256;

  private final LinkedHashMap<Signed, Boolean> known = new LinkedHashMap<>(16, 0.75f, true);

  private record Signed(RSAPublicKey key, String digest) {}

  /**
   * Whether the key has signed a token.
   *
   * @param token with its signature
   * @param check finds out
   */
  boolean isGood(RSAPublicKey key, String token, BooleanSupplier check) {
    var signed = new Signed(key, Sha256.base64(token));
    return isKnown(signed) || (check.getAsBoolean() && learn(signed));
  }

  private synchronized boolean isKnown(Signed signed) {
    return known.get(signed) != null;
  }

  private synchronized boolean learn(Signed signed) {
    known.put(signed, true);
    if (known.size() > MOST) {
      known.remove(known.sequencedKeySet().getFirst());
    }
    return true;
  }
}

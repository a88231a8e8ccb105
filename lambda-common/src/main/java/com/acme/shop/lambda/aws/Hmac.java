package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.lambda.runtime.Sha256;
import java.util.Arrays;

/**
 * HMAC-SHA-256. The JDK's own is behind {@code javax.crypto}, whose framework takes a cold start
 * longer than this.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
final class Hmac {

  private static final int BLOCK = 64;

  private Hmac() {}

  static byte[] of(byte[] key, String text) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? Sha256.of(key) : key, BLOCK);
    byte[] inner = Sha256.of(joined(masked(block, 0x36), text.getBytes(UTF_8)));
    return Sha256.of(joined(masked(block, 0x5c), inner));
  }

  private static byte[] masked(byte[] block, int mask) {
    byte[] masked = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      masked[i] = (byte) (block[i] ^ mask);
    }
    return masked;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}

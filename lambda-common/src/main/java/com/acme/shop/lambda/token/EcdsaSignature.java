package com.acme.shop.lambda.token;

import java.util.Arrays;

/**
 * Turns an ECDSA signature of the curve P-256 from DER (RFC 3279, section 2.2.3), as KMS gives it,
 * into r and s of fixed length, as JWS wants it (RFC 7518, section 3.4).
 */
public final class EcdsaSignature {

  private static final int NUMBER_BYTES = 32;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  private final byte[] der;
  private int at;

  private EcdsaSignature(byte[] der) {
    this.der = der;
  }

  /**
   * The 64 bytes of r and s.
   *
   * @throws IllegalArgumentException for anything but a DER signature of this curve
   */
  public static byte[] fromDer(byte[] der) {
    return new EcdsaSignature(der).numbers();
  }

  private byte[] numbers() {
    require(header(SEQUENCE) == der.length - at);
    byte[] both = new byte[2 * NUMBER_BYTES];
    number(both, NUMBER_BYTES);
    number(both, 2 * NUMBER_BYTES);
    require(at == der.length);
    return both;
  }

  /** A short number gets leading zeros; DER's zero before a high bit, which is no sign, goes. */
  private void number(byte[] target, int end) {
    int length = header(INTEGER);
    require(length > 0 && length <= der.length - at);
    byte[] number = Arrays.copyOfRange(der, at, at + length);
    at += length;
    require(number[0] >= 0);
    int sign = number[0] == 0 ? 1 : 0;
    int kept = length - sign;
    require(kept <= NUMBER_BYTES);
    System.arraycopy(number, sign, target, end - kept, kept);
  }

  /** The length that follows a tag; no length of such a signature needs more than one byte. */
  private int header(int tag) {
    require(der.length - at >= 2 && der[at] == tag && der[at + 1] >= 0);
    at += 2;
    return der[at - 1];
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not an ECDSA signature of P-256 in DER");
    }
  }
}

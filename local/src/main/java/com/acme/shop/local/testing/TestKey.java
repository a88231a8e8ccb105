package com.acme.shop.local.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;

/**
 * An RSA key that signs tokens as KMS's key does. One takes a fifth of a second to make, so a test
 * run has a few only: each differs from those before it, and the fifth is the first again.
 */
public final class TestKey {

  private static final int BITS = 2048;
  private static final KeyPair[] MADE = new KeyPair[4];

  private static int taken;

  private final KeyPair keys = next();

  public RSAPublicKey publicKey() {
    return (RSAPublicKey) keys.getPublic();
  }

  /** The signature by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3). */
  public byte[] sign(byte[] input) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized KeyPair next() {
    int index = taken++ % MADE.length;
    if (MADE[index] == null) {
      MADE[index] = made();
    }
    return MADE[index];
  }

  private static KeyPair made() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

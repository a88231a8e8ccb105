package com.acme.shop.local.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** A key of the curve P-256 that lives as long as the test: signs tokens as KMS's key does. */
public final class TestKey {

  private final KeyPair keys = newKeys();

  public ECPublicKey publicKey() {
    return (ECPublicKey) keys.getPublic();
  }

  /** The signature as JWS has it: r and s, 32 bytes each (RFC 7518, section 3.4). */
  public byte[] sign(byte[] input) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

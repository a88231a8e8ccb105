package com.acme.shop.user.token;

import com.acme.shop.lambda.identity.Jwk;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** Signs with a key that lives as long as the test. */
public final class InMemorySigner implements Signer {

  private final KeyPair keys = newKeys();

  @Override
  public Jwk publicKey() {
    return Jwk.of((ECPublicKey) keys.getPublic());
  }

  @Override
  public byte[] sign(byte[] input) {
    return sign("SHA256withECDSAinP1363Format", input);
  }

  /** As KMS gives it. */
  public byte[] signInDer(byte[] input) {
    return sign("SHA256withECDSA", input);
  }

  public KeyPair keys() {
    return keys;
  }

  private byte[] sign(String algorithm, byte[] input) {
    try {
      var signature = Signature.getInstance(algorithm);
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

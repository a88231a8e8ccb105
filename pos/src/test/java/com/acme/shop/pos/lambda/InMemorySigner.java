package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.KeySource;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.local.testing.TestKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Signs with a key that lives as long as the test, and which verifiers find here. */
final class InMemorySigner implements Signer, KeySource {

  private final TestKey key = new TestKey();

  @Override
  public Jwk publicKey() {
    return Jwk.of(key.publicKey());
  }

  @Override
  public byte[] sign(byte[] input) {
    return key.sign(input);
  }

  @Override
  public Optional<RSAPublicKey> find(String kid) {
    return kid.equals(publicKey().kid()) ? Optional.of(key.publicKey()) : Optional.empty();
  }
}

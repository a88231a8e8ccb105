package com.acme.shop.user.token;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.local.testing.TestKey;

/** Signs with a key that lives as long as the test. */
public final class InMemorySigner implements Signer {

  private final TestKey key = new TestKey();

  @Override
  public Jwk publicKey() {
    return Jwk.of(key.publicKey());
  }

  @Override
  public byte[] sign(byte[] input) {
    return key.sign(input);
  }
}

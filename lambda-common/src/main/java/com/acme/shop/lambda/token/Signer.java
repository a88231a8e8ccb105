package com.acme.shop.lambda.token;

import com.acme.shop.lambda.identity.Jwk;

/** Signs with a private key of the curve P-256 that nobody sees. */
public interface Signer {

  /** The key's public half. */
  Jwk publicKey();

  /** The signature by ECDSA with SHA-256, as JWS has it: r and s, 32 bytes each (RFC 7518, 3.4). */
  byte[] sign(byte[] input);
}

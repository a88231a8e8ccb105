package com.acme.shop.lambda.token;

import com.acme.shop.lambda.identity.Jwk;

/** Signs with an RSA key whose private half nobody sees. */
public interface Signer {

  /** The key's public half. */
  Jwk publicKey();

  /** The signature by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3). */
  byte[] sign(byte[] input);
}

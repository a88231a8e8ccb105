package com.acme.shop.lambda.identity;

import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Finds the public keys that tokens are verified with. */
@FunctionalInterface
public interface KeySource {

  /** The key with this id; empty when it is unknown or no longer valid. */
  Optional<RSAPublicKey> find(String kid);
}

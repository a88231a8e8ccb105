package com.acme.shop.user.token;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.KeySource;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Public keys in a list, which verifiers look at directly. */
public final class InMemoryPublicKeys implements PublicKeys, KeySource {

  private final List<Jwk> keys = new ArrayList<>();

  @Override
  public synchronized void publish(Jwk key) {
    if (!keys.contains(key)) {
      keys.addFirst(key);
      keys.subList(Math.min(keys.size(), KEPT), keys.size()).clear();
    }
  }

  @Override
  public synchronized List<Jwk> all() {
    return List.copyOf(keys);
  }

  @Override
  public Optional<RSAPublicKey> find(String kid) {
    return all().stream().filter(key -> key.kid().equals(kid)).findFirst().map(Jwk::key);
  }
}

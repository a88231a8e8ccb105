package com.acme.shop.user.password;

import com.acme.shop.lambda.runtime.Sha256;
import java.util.concurrent.atomic.AtomicInteger;

/** Quick hashes that count the work they are asked for. */
public final class CountingHashes implements PasswordHashes {

  private final String parameters;
  private final AtomicInteger verified = new AtomicInteger();
  private final AtomicInteger hashed = new AtomicInteger();

  public CountingHashes(String parameters) {
    this.parameters = parameters + ":";
  }

  @Override
  public String hash(String password) {
    hashed.incrementAndGet();
    return parameters + Sha256.base64(password);
  }

  @Override
  public boolean verify(String password, String hash) {
    verified.incrementAndGet();
    return hash.substring(hash.indexOf(':') + 1).equals(Sha256.base64(password));
  }

  @Override
  public boolean isOutdated(String hash) {
    return !hash.startsWith(parameters);
  }

  @Override
  public String dummy() {
    return parameters;
  }

  public int verified() {
    return verified.get();
  }

  public int hashed() {
    return hashed.get();
  }
}

package com.acme.shop.local.kms;

import com.acme.shop.local.awsjson.AwsJsonServer;
import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.template.SigningKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays KMS for the keys of a template, on loopback only: {@code Sign} and {@code GetPublicKey}.
 */
public final class KmsEmulator implements AutoCloseable {

  private final AwsJsonServer server;

  private KmsEmulator(KmsActions actions) {
    server = AwsJsonServer.start("TrentService", actions::answer);
  }

  /**
   * Starts on a free port and makes every key that is not there yet.
   *
   * @param data a directory to keep the keys in, made if it is not there; empty for memory
   * @throws com.acme.shop.local.emulators.CannotStart if a key cannot be read or written
   */
  public static KmsEmulator start(Optional<Path> data, List<SigningKey> keys, Account account) {
    KeyMaterial material = new KeyMaterial(data.map(directory -> directory.resolve("kms")));
    List<StoredKey> stored =
        keys.stream().map(key -> new StoredKey(key, material.of(key.id()))).toList();
    return new KmsEmulator(new KmsActions(new Keys(account, stored)));
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** What a process needs for its AWS SDK to find this KMS. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_KMS", endpoint().toString());
  }

  /** Stops and frees the port. */
  @Override
  public void close() {
    server.close();
  }
}

package com.acme.shop.local.kms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.acme.shop.local.emulators.CannotStart;
import com.acme.shop.local.emulators.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The key pairs: in files that only their owner may read, or made anew for each run. */
final class KeyMaterial {

  private static final int BITS = 2048;

  private final Optional<Path> directory;

  KeyMaterial(Optional<Path> directory) {
    this.directory = directory;
  }

  /**
   * The pair of a key, made when it is asked for the first time. One that is not kept is made while
   * the shop goes on to start: it takes some tenths of a second.
   */
  CompletableFuture<KeyPair> of(String keyId) {
    return directory
        .map(present -> CompletableFuture.completedFuture(kept(present, keyId)))
        .orElseGet(() -> CompletableFuture.supplyAsync(KeyMaterial::generate));
  }

  private static KeyPair kept(Path directory, String keyId) {
    Path file = directory.resolve(keyId + ".pem");
    try {
      if (!Files.exists(file)) {
        SecretFile.write(file, Pem.write(generate()));
      }
      return Pem.read(Files.readString(file, US_ASCII));
    } catch (IOException e) {
      throw new CannotStart("Cannot read or write the key " + file, e);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new CannotStart("There is no RSA key pair in " + file, e);
    }
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

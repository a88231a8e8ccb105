package com.acme.shop.local.emulators;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key of the file that keeps messages: a message may hold a card's number, and SQS encrypts at
 * rest, too. It lies beside that file, so it guards what is copied, found by a search or left on a
 * disk, not the directory from its owner.
 */
final class MessageKey {

  private static final int BYTES = 32;

  /** How a file begins that H2 has encrypted. */
  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(US_ASCII);

  private MessageKey() {}

  /**
   * The key, made when the messages' file is not there yet.
   *
   * @throws CannotStart when the file is not encrypted, or its key is gone
   */
  static char[] of(Path messages) {
    Path file = messages.resolveSibling(messages.getFileName() + ".key");
    try {
      if (isThere(messages)) {
        check(messages, file);
      } else if (!Files.exists(file)) {
        SecretFile.write(file, fresh());
      }
      return Files.readString(file, US_ASCII).strip().toCharArray();
    } catch (IOException e) {
      throw new CannotStart("Cannot read or write the key " + file, e);
    }
  }

  private static boolean isThere(Path messages) throws IOException {
    return Files.exists(messages) && Files.size(messages) > 0;
  }

  private static void check(Path messages, Path key) throws IOException {
    if (!isEncrypted(messages)) {
      throw new CannotStart(
          "%s is of an older version, which did not encrypt: delete it".formatted(messages));
    }
    if (!Files.exists(key)) {
      throw new CannotStart(
          "The key %s is gone: delete %s, nothing can read it".formatted(key, messages));
    }
  }

  private static boolean isEncrypted(Path messages) throws IOException {
    try (var input = Files.newInputStream(messages)) {
      return Arrays.equals(input.readNBytes(ENCRYPTED.length), ENCRYPTED);
    }
  }

  private static String fresh() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key) + "\n";
  }
}

package com.acme.shop.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The terminal page works without the network, with all its files of one version. */
class TerminalFilesTest {

  private static final Path FOLDER = Repository.root().resolve("pos/src/main/pages/terminal");
  private static final String WORKER = "sw.js";

  private PageFiles files;

  @BeforeEach
  void read() throws IOException {
    files = PageFiles.of(FOLDER);
  }

  @Test
  void the_service_worker_keeps_every_file() {
    assertThat(files.names())
        .filteredOn(name -> !name.equals(WORKER))
        .allSatisfy(name ->
            assertThat(files.text(WORKER))
                .contains(name.equals("index.html") ? "'./'" : "'" + name + "'"));
  }

  /** A page whose files came from two versions would break where nobody looks. */
  @Test
  void the_service_worker_has_another_version_when_a_file_has_changed() {
    String version = "terminal-" + digest();
    assertThat(files.text(WORKER))
        .as("write this VERSION into sw.js: %s", version)
        .contains("'" + version + "'");
  }

  /** The first twelve digits of the SHA-256 of all other names and texts, in the names' order. */
  private String digest() {
    String all =
        files.texts().entrySet().stream()
            .filter(file -> !file.getKey().equals(WORKER))
            .map(file -> file.getKey() + "\n" + file.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

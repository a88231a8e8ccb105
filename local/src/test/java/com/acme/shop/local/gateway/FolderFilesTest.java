package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTest {

  private static final String POLICY = "default-src 'self'";

  private final Path directory;
  private final Path pages;

  FolderFilesTest(@TempDir Path directory) {
    this.directory = directory;
    pages = directory.resolve("pages");
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(pages.resolve("parts"));
    Files.writeString(directory.resolve("secret.txt"), "secret");
    Files.writeString(pages.resolve("index.html"), "start");
    Files.writeString(pages.resolve("app.webmanifest"), "{}");
    Files.writeString(pages.resolve("parts/index.html"), "parts");
    Files.writeString(pages.resolve("parts/a-b.min.js"), "script");
    Files.createSymbolicLink(pages.resolve("link.txt"), directory.resolve("secret.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',               start,  text/html; charset=utf-8",
    "index.html,       start,  text/html; charset=utf-8",
    "app.webmanifest,  {},     application/manifest+json",
    "parts/,           parts,  text/html; charset=utf-8",
    "parts/a-b.min.js, script, text/javascript; charset=utf-8"
  })
  void a_file_is_found_with_its_type(String name, String content, String type) {
    assertThat(files().find(name))
        .hasValueSatisfying(file -> {
          assertThat(new String(file.content(), UTF_8)).isEqualTo(content);
          assertThat(file.contentType()).isEqualTo(type);
          assertThat(file.contentSecurityPolicy()).isEqualTo(POLICY);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "parts/../../secret.txt",
        "..\\secret.txt",
        "/secret.txt",
        "link.txt",
        "parts",
        "parts//index.html",
        "other.txt",
        ".hidden.txt",
        "index.html/",
        "a\0.txt"
      })
  void nothing_leads_out_of_the_folder(String name) {
    assertThat(files().find(name)).isEmpty();
  }

  @Test
  void an_edited_file_is_served_at_once() throws IOException {
    files().find("");
    Files.writeString(pages.resolve("index.html"), "edited");

    assertThat(files().find("").map(file -> new String(file.content(), UTF_8))).contains("edited");
  }

  @Test
  void in_a_folder_that_is_not_there_nothing_is_found() {
    assertThat(new FolderFiles(directory.resolve("none"), POLICY).find("index.html")).isEmpty();
  }

  @Test
  void what_one_source_does_not_have_is_looked_for_in_the_next() {
    StaticFiles.Source both = files().or(new FolderFiles(directory, POLICY));

    assertThat(both.find("index.html")).isPresent();
    assertThat(both.find("secret.txt")).isPresent();
    assertThat(both.find("other.txt")).isEmpty();
  }

  private FolderFiles files() {
    return new FolderFiles(pages, POLICY);
  }
}

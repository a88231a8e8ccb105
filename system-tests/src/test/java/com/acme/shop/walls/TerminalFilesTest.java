package com.acme.shop.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of the terminal page promise: no HTML out of texts, and one version of all. */
class TerminalFilesTest {

  private static final Path FOLDER = Repository.root().resolve("pos/src/main/pages/terminal");
  private static final String WORKER = "sw.js";

  /** What turns a text into HTML, a style or a program. No page of the shop does that. */
  static final Pattern DANGEROUS =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\b|new"
              + " Function"
              + "|createContextualFragment|setHTML|srcdoc|javascript:|\\.style\\b|localStorage");

  static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son\\w+=|<script(?![^>]*\\ssrc=)|https?://");

  @Test
  void nothing_is_built_by_reading_texts_as_html() throws IOException {
    assertThat(TerminalFiles.of(FOLDER).having(DANGEROUS)).isEmpty();
  }

  @Test
  void the_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere()
      throws IOException {
    assertThat(Files.readString(FOLDER.resolve("index.html"))).doesNotContainPattern(INLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style=\"color: red\">",
        "<script>let a;</script>",
        "<a onclick=\"b()\">",
        "<img src=\"https://example.com/a.png\">"
      })
  void what_is_inline_or_from_elsewhere_is_found(String planted) {
    assertThat(planted).containsPattern(INLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.innerHTML = b", "a.insertAdjacentHTML(b, c)", "eval(a)"})
  void what_reads_texts_as_html_is_found(String planted) {
    assertThat(planted).containsPattern(DANGEROUS);
  }

  @Test
  void the_service_worker_keeps_every_file() throws IOException {
    String list = Files.readString(FOLDER.resolve(WORKER));
    assertThat(TerminalFiles.of(FOLDER).names())
        .allSatisfy(name ->
            assertThat(list).contains(name.equals("index.html") ? "'./'" : "'" + name + "'"));
  }

  /** A page whose files came from two versions would break where nobody looks. */
  @Test
  void the_service_worker_has_another_version_when_a_file_has_changed() throws IOException {
    String version = "terminal-" + TerminalFiles.of(FOLDER).digest();
    assertThat(Files.readString(FOLDER.resolve(WORKER)))
        .as("write this VERSION into sw.js: %s", version)
        .contains("'" + version + "'");
  }

  /** The files of a folder but the service worker itself, by name. */
  private record TerminalFiles(TreeMap<String, String> texts) {

    static TerminalFiles of(Path folder) throws IOException {
      var texts = new TreeMap<String, String>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          texts.put(file.getFileName().toString(), Files.readString(file));
        }
      }
      texts.remove(WORKER);
      return new TerminalFiles(texts);
    }

    List<String> names() {
      return List.copyOf(texts.keySet());
    }

    List<String> having(Pattern pattern) {
      return texts.entrySet().stream()
          .filter(file -> file.getKey().endsWith(".js"))
          .filter(file -> pattern.matcher(file.getValue()).find())
          .map(file -> file.getKey())
          .toList();
    }

    /** The first twelve digits of the SHA-256 of all names and texts, in the names' order. */
    String digest() {
      String all =
          texts.entrySet().stream()
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
}

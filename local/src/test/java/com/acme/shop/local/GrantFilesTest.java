package com.acme.shop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantFilesTest {

  private static final String LINE =
      """
      {"function": "Fn", "statement": "Fn.Policies[0].Statement[0]", "action": "%s",
       "resource": "arn", "calls": %d}
      """;

  @TempDir private Path root;

  private Path template;

  @BeforeEach
  void build() throws IOException {
    template = Files.writeString(root.resolve("template.yaml"), "");
    Files.createDirectories(root.resolve("target").resolve("grants"));
  }

  @Test
  void a_grant_that_no_shop_used_is_listed() throws IOException {
    write("1.json", LINE.formatted("a:Get", 1) + "," + LINE.formatted("a:Put", 0));
    write("2.json", LINE.formatted("a:Get", 0) + "," + LINE.formatted("a:Put", 0));
    assertThat(GrantFiles.lines(template))
        .containsExactly(
            "1 of 2 grants were not used:", "  Fn.Policies[0].Statement[0]: a:Put on arn");
  }

  @Test
  void a_template_that_was_changed_since_begins_anew() throws IOException {
    write("1.json", LINE.formatted("a:Get", 1));
    Files.setLastModifiedTime(template, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(GrantFiles.lines(template))
        .containsExactly("No shop has run to its end since the template was changed.");
  }

  @Test
  void beside_a_template_that_nothing_was_built_for_nothing_is_written() {
    assertThat(GrantFiles.directory(template)).hasValue(root.resolve("target").resolve("grants"));
    assertThat(GrantFiles.directory(root.resolve("other").resolve("template.yaml"))).isEmpty();
  }

  private void write(String name, String lines) throws IOException {
    Files.writeString(root.resolve("target").resolve("grants").resolve(name), "[" + lines + "]");
  }
}

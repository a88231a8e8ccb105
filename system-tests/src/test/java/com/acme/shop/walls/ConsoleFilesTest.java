package com.acme.shop.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The console keeps the rules of the terminal page, where planted violations prove them. */
class ConsoleFilesTest {

  private static final Path FOLDER = Repository.root().resolve("local/src/main/resources/console");

  @Test
  void nothing_is_built_by_reading_texts_as_html() throws IOException {
    assertThat(scripts())
        .isNotEmpty()
        .allSatisfy(script ->
            assertThat(Files.readString(script))
                .doesNotContainPattern(TerminalFilesTest.DANGEROUS));
  }

  @Test
  void the_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere()
      throws IOException {
    assertThat(Files.readString(FOLDER.resolve("index.html")))
        .doesNotContainPattern(TerminalFilesTest.INLINE);
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }
}

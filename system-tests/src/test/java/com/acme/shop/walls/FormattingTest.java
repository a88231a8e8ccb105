package com.acme.shop.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormattingTest {

  private static final String WELL_LAID_OUT =
      """
      package p;

      import java.util.List;

      record R(List<String> names) {}
      """;

  private final Formatting formatting = new Formatting();

  @Test
  void every_java_file_is_formatted() throws IOException {
    Path root = Repository.root();
    assertThat(Formatting.sources(root)).isNotEmpty();
    assertThat(formatting.unformatted(root))
        .as("files that are not formatted; `./mvnw -q -N -Pformat` formats them")
        .isEmpty();
  }

  @Test
  void a_formatted_file_is_left_alone(@TempDir Path root) throws IOException {
    plant(root, WELL_LAID_OUT);
    assertThat(formatting.unformatted(root)).isEmpty();
  }

  @Test
  void a_badly_indented_file_is_found(@TempDir Path root) throws IOException {
    assertThat(formatting.unformatted(root)).isEmpty();
    Path planted = plant(root, WELL_LAID_OUT.replace("record", "  record"));
    assertThat(formatting.unformatted(root)).containsExactly(planted);
  }

  @Test
  void an_unused_import_is_found(@TempDir Path root) throws IOException {
    Path planted = plant(root, WELL_LAID_OUT.replace("List;", "List;\nimport java.util.Set;"));
    assertThat(formatting.unformatted(root)).containsExactly(planted);
  }

  @Test
  void imports_out_of_order_are_found(@TempDir Path root) throws IOException {
    String swapped =
        """
        package p;

        import java.util.List;
        import java.time.Instant;

        record R(List<Instant> times) {}
        """;
    Path planted = plant(root, swapped);
    assertThat(formatting.unformatted(root)).containsExactly(planted);
  }

  @Test
  void the_command_formats_what_was_found(@TempDir Path root) throws IOException {
    Path planted = plant(root, WELL_LAID_OUT.replace("record", "  record"));
    Formatting.main(new String[] {root.toString()});
    assertThat(root.resolve(planted)).hasContent(WELL_LAID_OUT);
  }

  private static Path plant(Path root, String source) throws IOException {
    Path file = Path.of("module", "src", "main", "java", "p", "R.java");
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), source);
    return file;
  }
}

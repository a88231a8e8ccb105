package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.lambda.fixture.Greeter;
import com.acme.shop.local.lambda.fixture.Scripted;
import com.acme.shop.local.template.BrokenTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about code before it runs, and how it is unpacked. */
class CodeTest {

  @TempDir private Path directory;

  @Test
  void a_handler_class_is_found_in_a_jar_or_a_directory() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    assertThatCode(() -> CodeCheck.verify(Functions.scripted().from(jar).function()))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> CodeCheck.verify(Functions.of(Greeter.class.getName() + "::shout").function()))
        .doesNotThrowAnyException();
  }

  @Test
  void missing_code_is_to_be_built_first() {
    Path jar = directory.resolve("order.jar");
    assertThatThrownBy(() -> CodeCheck.verify(Functions.scripted().from(jar).function()))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessage(
            "Function Fixture: " + jar + " does not exist; build it first (./mvnw package)");
  }

  @Test
  void a_handler_class_that_is_not_in_the_jar_is_named() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    assertThatThrownBy(
            () -> CodeCheck.verify(Functions.of("com.acme.Nobody::handle").from(jar).function()))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessage("Function Fixture: handler class com.acme.Nobody is not in " + jar);
  }

  @Test
  void a_jar_that_is_no_archive_is_named() throws IOException {
    Path jar = Files.writeString(directory.resolve("function.jar"), "half a jar", UTF_8);
    assertThatThrownBy(() -> CodeCheck.verify(Functions.scripted().from(jar).function()))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith("Function Fixture: cannot read " + jar);
  }

  @Test
  void a_function_to_be_debugged_has_to_exist() throws IOException {
    try (Lambdas lambdas =
        new Lambdas(config -> config.withDebugPorts(Map.of("Order", 5005)), Functions.scripted())) {
      assertThatThrownBy(lambdas.service::verify)
          .isInstanceOf(BrokenTemplate.class)
          .hasMessage("No function Order to debug; there are [Fixture]");
    }
  }

  @Test
  void functions_of_one_jar_share_what_is_unpacked() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    CodeStore codes = new CodeStore(directory);
    Code code = codes.current(jar);
    assertThat(codes.current(jar)).isEqualTo(code);
  }

  @Test
  void classes_stay_in_a_jar_and_what_a_function_may_open_as_a_file_does_not() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    Path root = new CodeStore(directory).current(jar).root();
    assertThat(root.resolve("lib/function.jar")).hasSameBinaryContentAs(jar);
    assertThat(root.resolve("content.txt")).exists();
    assertThat(root.resolve("com")).doesNotExist();
  }

  @Test
  void a_function_that_starts_while_the_shop_ends_leaves_no_files() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    Path tasks = Files.createDirectory(directory.resolve("tasks"));
    CodeStore codes = new CodeStore(tasks);
    codes.close();
    assertThatThrownBy(() -> codes.current(jar))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the shop is closed");
    assertThat(tasks).isEmptyDirectory();
  }

  @Test
  void an_archive_does_not_write_outside_of_its_directory() throws IOException {
    Path jar = Jars.withEntry(directory.resolve("function.jar"), "../escaped.txt");
    assertThatThrownBy(() -> new CodeStore(directory).current(jar))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("../escaped.txt");
    assertThat(directory.resolve("escaped.txt")).doesNotExist();
  }
}

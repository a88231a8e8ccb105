package com.acme.shop.walls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build hands to Lambda. */
class FunctionJarsIT {

  private static final LocalDateTime BUILD_TIME =
      OffsetDateTime.parse(requireNonNull(System.getProperty("shop.time"))).toLocalDateTime();

  static List<String> domains() {
    return House.DOMAINS;
  }

  @ParameterizedTest
  @MethodSource("domains")
  void a_domain_has_one_jar(String domain) throws IOException {
    assertThat(jarsOf(domain)).containsExactly(domain + ".jar");
  }

  @ParameterizedTest
  @MethodSource("domains")
  void a_jar_holds_nothing_that_a_function_does_not_need(String domain) throws IOException {
    assertThat(jar(domain).unwanted()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("domains")
  void no_entry_is_there_twice(String domain) throws IOException {
    assertThat(jar(domain).duplicates()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("domains")
  void a_jar_does_not_tell_when_it_was_built(String domain) throws IOException {
    assertThat(jar(domain).writtenAtAnotherTimeThan(BUILD_TIME)).isEmpty();
  }

  @Test
  void every_handler_of_the_template_is_in_its_jar() throws IOException {
    List<Handlers.Handler> handlers = Handlers.read(Repository.root().resolve("template.yaml"));
    assertThat(handlers).isNotEmpty();
    for (Handlers.Handler handler : handlers) {
      FunctionJar jar = FunctionJar.read(Repository.root().resolve(handler.jar()));
      assertThat(jar.holds(handler.className())).as("%s", handler).isTrue();
    }
  }

  private static FunctionJar jar(String domain) throws IOException {
    return FunctionJar.read(target(domain).resolve(domain + ".jar"));
  }

  /** Without the jar that shading began with. */
  private static List<String> jarsOf(String domain) throws IOException {
    try (Stream<Path> files = Files.list(target(domain))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("original-" + domain + ".jar"))
          .toList();
    }
  }

  private static Path target(String domain) {
    return Repository.root().resolve(domain).resolve("target");
  }
}

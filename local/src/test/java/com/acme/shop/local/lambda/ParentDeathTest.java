package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No function outlives the process that runs it, however that one ends. */
class ParentDeathTest {

  // What a parent that is killed hard leaves behind, JUnit deletes.
  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(RuntimeClient.class)
  void a_function_in_a_busy_loop_dies_with_a_parent_that_is_killed_hard(RuntimeClient client)
      throws IOException {
    Process parent = start(client);
    try (BufferedReader output = parent.inputReader(UTF_8)) {
      ProcessHandle function = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
      assertThat(output.readLine()).isEqualTo("spinning");
      killHard(parent, function);
    } finally {
      parent.destroyForcibly();
    }
  }

  private static void killHard(Process parent, ProcessHandle function) {
    try {
      assertThat(function.isAlive()).isTrue();
      parent.destroyForcibly();
      await().atMost(Duration.ofSeconds(5)).until(() -> !function.isAlive());
    } finally {
      function.destroyForcibly();
    }
  }

  private Process start(RuntimeClient client) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            DyingParent.class.getName(),
            client.name())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}

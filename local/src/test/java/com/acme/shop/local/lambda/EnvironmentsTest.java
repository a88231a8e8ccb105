package com.acme.shop.local.lambda;

import static com.acme.shop.local.lambda.Lambdas.failure;
import static com.acme.shop.local.lambda.Lambdas.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.lambda.fixture.EndlessInit;
import com.acme.shop.local.lambda.fixture.Scripted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many environments there are, when they begin and when they end. */
class EnvironmentsTest {

  private static final UnaryOperator<LambdaConfig> STANDARD = UnaryOperator.identity();

  @TempDir private Path directory;

  @Test
  void events_at_the_same_time_get_an_environment_each() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted())) {
      CompletableFuture<Outcome> first = hold(lambdas, "first");
      CompletableFuture<Outcome> second = hold(lambdas, "second");
      assertThat(lambdas.status().busy()).isEqualTo(2);
      release("first");
      release("second");
      assertThat(payload(first.join())).isNotEqualTo(payload(second.join()));
      assertThat(lambdas.status().idle()).isEqualTo(2);
      assertThat(lambdas.status().last()).hasSize(2);
    }
  }

  @Test
  void an_event_more_than_is_reserved_is_throttled() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted().withReserved(1))) {
      CompletableFuture<Outcome> held = hold(lambdas, "held");
      assertThat(lambdas.invoke("echo")).isEqualTo(new Outcome.Throttled());
      release("held");
      held.join();
      assertThat(lambdas.answer("echo on")).isEqualTo("\"on\"");
    }
  }

  @Test
  void a_function_with_nothing_reserved_is_always_throttled() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted().withReserved(0))) {
      assertThat(lambdas.invoke("echo")).isEqualTo(new Outcome.Throttled());
    }
  }

  @Test
  void all_functions_share_the_limit_of_the_account() throws IOException {
    try (Lambdas lambdas =
        new Lambdas(
            config -> config.withLimits(Lambdas.concurrency(1)),
            Functions.scripted(),
            Functions.scripted().named("Other"))) {
      CompletableFuture<Outcome> held = hold(lambdas, "held");
      assertThat(lambdas.service.invoke("Other", Functions.event("echo")))
          .isEqualTo(new Outcome.Throttled());
      release("held");
      held.join();
    }
  }

  @Test
  void the_environment_used_last_is_used_again_and_the_others_are_reaped() throws IOException {
    try (Lambdas lambdas =
        new Lambdas(
            config -> config.withLimits(Lambdas.idle(Duration.ofSeconds(2))),
            Functions.scripted())) {
      CompletableFuture<Outcome> first = hold(lambdas, "first");
      CompletableFuture<Outcome> second = hold(lambdas, "second");
      release("first");
      String surplus = payload(first.join());
      release("second");
      String last = payload(second.join());
      await()
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(() -> {
            assertThat(lambdas.answer("pid")).isEqualTo(last);
            assertThat(lambdas.status().processes()).containsExactly(Long.valueOf(last));
          });
      await().until(() -> isGone(surplus));
      await().until(() -> lambdas.status().processes().isEmpty());
      await().until(() -> isGone(last));
    }
  }

  @Test
  void an_environment_that_died_while_idle_is_replaced() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted())) {
      String pid = lambdas.answer("pid");
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      await().until(() -> isGone(pid));
      assertThat(lambdas.answer("count")).isEqualTo("1");
    }
  }

  @Test
  void a_status_tells_what_each_environment_does() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted())) {
      CompletableFuture<Outcome> held = hold(lambdas, "held");
      assertThat(lambdas.status().environments())
          .singleElement()
          .satisfies(environment -> {
            assertThat(environment.state()).isEqualTo(EnvironmentStatus.State.BUSY);
            assertThat(environment.invocations()).isEqualTo(1);
            assertThat(environment.age()).isPositive();
            assertThat(environment.idle()).isZero();
          });
      release("held");
      held.join();
      assertThat(lambdas.answer("echo on")).isEqualTo("\"on\"");
      assertThat(lambdas.status().environments())
          .singleElement()
          .satisfies(environment -> {
            assertThat(environment.state()).isEqualTo(EnvironmentStatus.State.IDLE);
            assertThat(environment.invocations()).isEqualTo(2);
            assertThat(environment.idle()).isPositive();
          });
    }
  }

  @Test
  void an_environment_starts_until_its_init_is_over() throws IOException {
    Functions endless =
        Functions.of(EndlessInit.class.getName()).withTimeout(Duration.ofSeconds(1));
    UnaryOperator<LambdaConfig> patient =
        config -> config.withLimits(Lambdas.initLimit(Duration.ofSeconds(2)));
    try (Lambdas lambdas = new Lambdas(patient, endless)) {
      var invoked = CompletableFuture.supplyAsync(() -> lambdas.invoke("echo"));
      await()
          .until(() ->
              lambdas.status().environments().stream()
                  .anyMatch(e -> e.state() == EnvironmentStatus.State.STARTING));
      invoked.join();
      assertThat(lambdas.status().counts()).isEqualTo(new FunctionStatus.Counts(1, 1, 1, 0));
    }
  }

  @Test
  void the_last_twenty_invocations_are_remembered_newest_first() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted())) {
      var _ = failure(lambdas.invoke("throw"), IllegalStateException.class.getName());
      for (int i = 0; i < 20; i++) {
        var _ = lambdas.answer("echo");
      }
      FunctionStatus status = lambdas.status();
      assertThat(status.counts()).isEqualTo(new FunctionStatus.Counts(21, 1, 1, 0));
      assertThat(status.last()).hasSize(20).allMatch(past -> past.init().isEmpty());
      assertThat(status.last()).extracting(Past::at).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void who_listens_hears_of_an_invocation_before_its_caller_has_the_answer() throws IOException {
    List<Invoked> heard = new CopyOnWriteArrayList<>();
    try (Lambdas lambdas =
        new Lambdas(
            config -> config.withListener(heard::add), Functions.scripted().withReserved(1))) {
      Outcome outcome = lambdas.invoke("echo on");
      assertThat(heard)
          .singleElement()
          .satisfies(invoked -> {
            assertThat(invoked.function()).isEqualTo("Fixture");
            assertThat(invoked.event()).isEqualTo(Functions.event("echo on"));
            assertThat(invoked.outcome()).isEqualTo(outcome);
            assertThat(invoked.past().init()).isPresent();
            assertThat(invoked.past().duration()).isPositive();
            assertThat(invoked.past().result()).isEqualTo(Past.Result.ANSWERED);
          });
      CompletableFuture<Outcome> held = hold(lambdas, "held");
      var _ = lambdas.invoke("echo");
      assertThat(heard.getLast().past().result()).isEqualTo(Past.Result.THROTTLED);
      assertThat(lambdas.status().counts().throttles()).isEqualTo(1);
      release("held");
      held.join();
    }
  }

  @Test
  void a_jar_that_is_replaced_takes_effect_with_the_next_event() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "old");
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted().from(jar))) {
      String old = lambdas.answer("context");
      assertThat(Path.of(taskRoot(old), "content.txt")).hasContent("old");
      Jars.of(jar, Scripted.class, "newer");
      assertThat(Path.of(taskRoot(lambdas.answer("context")), "content.txt")).hasContent("newer");
      assertThat(lambdas.status().processes()).hasSize(1);
    }
  }

  @Test
  void a_jar_that_is_missing_for_a_moment_leaves_warm_environments_alone() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted().from(jar))) {
      assertThat(lambdas.answer("count")).isEqualTo("1");
      Files.delete(jar);
      assertThat(lambdas.answer("count")).isEqualTo("2");
      lambdas.invoke("exit 0");
      assertThat(failure(lambdas.invoke("count"), "Runtime.InvalidEntrypoint"))
          .contains(jar.toString());
    }
  }

  @Test
  void a_function_is_debugged_in_one_environment_without_a_timeout() throws IOException {
    int port = freePort();
    Functions function = Functions.scripted().withTimeout(Duration.ofMillis(1));
    try (Lambdas lambdas =
        new Lambdas(config -> config.withDebugPorts(Map.of("Fixture", port)), function)) {
      CompletableFuture<Outcome> held = hold(lambdas, "held");
      try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(debugger.isConnected()).isTrue();
      }
      assertThat(lambdas.invoke("echo")).isEqualTo(new Outcome.Throttled());
      release("held");
      assertThat(payload(held.join())).isNotEmpty();
      assertThat(lambdas.logged()).anyMatch(line -> line.contains("127.0.0.1:" + port));
    }
  }

  @Test
  void close_ends_every_process_and_fails_what_runs() throws IOException {
    Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted());
    String idle = lambdas.answer("pid");
    CompletableFuture<Outcome> busy = hold(lambdas, "busy");
    lambdas.close();
    await().atMost(Duration.ofSeconds(5)).until(() -> isGone(idle));
    assertThat(failure(busy.join(), "Runtime.ExitError")).contains("exit status");
    assertThat(failure(lambdas.invoke("echo"), "Runtime.InvalidEntrypoint")).contains("shut down");
  }

  @Test
  void close_deletes_what_was_unpacked() throws IOException {
    Path jar = Jars.of(directory.resolve("function.jar"), Scripted.class, "");
    Path root;
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted().from(jar))) {
      root = Path.of(taskRoot(lambdas.answer("context")));
      assertThat(root).isDirectory();
    }
    assertThat(root.getParent()).doesNotExist();
  }

  @Test
  void a_function_that_is_not_there_is_a_mistake_of_the_caller() throws IOException {
    try (Lambdas lambdas = new Lambdas(STANDARD, Functions.scripted())) {
      assertThatThrownBy(() -> lambdas.service.invoke("Nobody", new byte[0]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Nobody");
    }
  }

  /** Begins an invocation that lasts until {@link #release}; it runs when this returns. */
  private CompletableFuture<Outcome> hold(Lambdas lambdas, String name) {
    Path file = directory.resolve(name);
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(
            () -> lambdas.invoke("hold " + file), task -> Thread.ofVirtual().start(task));
    await().until(() -> Files.exists(directory.resolve(name + ".begun")));
    return outcome;
  }

  private void release(String name) throws IOException {
    Files.createFile(directory.resolve(name));
  }

  private static boolean isGone(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static String taskRoot(String context) {
    return context
        .lines()
        .filter(line -> line.startsWith("directory="))
        .map(line -> line.substring("directory=".length()))
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

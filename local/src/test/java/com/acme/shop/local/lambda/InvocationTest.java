package com.acme.shop.local.lambda;

import static com.acme.shop.local.lambda.Lambdas.failure;
import static com.acme.shop.local.lambda.Lambdas.payload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.lambda.fixture.BatchConsumer;
import com.acme.shop.local.lambda.fixture.BrokenInit;
import com.acme.shop.local.lambda.fixture.BrokenStatic;
import com.acme.shop.local.lambda.fixture.EndlessInit;
import com.acme.shop.local.lambda.fixture.Greeter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One function, one event at a time, under each of the two runtime clients. */
@ParameterizedClass
@EnumSource(RuntimeClient.class)
class InvocationTest {

  private static final String REQUEST_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final RuntimeClient client;

  InvocationTest(RuntimeClient client) {
    this.client = client;
  }

  @Test
  void a_stream_handler_answers_and_its_environment_is_kept() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      assertThat(lambdas.answer("echo grün")).isEqualTo("\"grün\"");
      assertThat(lambdas.answer("count")).isEqualTo("1");
      assertThat(lambdas.answer("count")).isEqualTo("2");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_runtime_client_is_the_one_that_was_asked_for() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      assertThat(lambdas.answer("libraries").contains("libaws-lambda-jni"))
          .isEqualTo(client == RuntimeClient.NATIVE);
    }
  }

  @Test
  void an_answer_that_is_no_json_is_passed_on_as_it_is() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      assertThat(lambdas.answer("plain <html>")).isEqualTo("<html>");
      assertThat(lambdas.answer("plain")).isEmpty();
    }
  }

  @Test
  void a_handler_takes_and_gives_objects() throws IOException {
    try (Lambdas lambdas = start(Functions.of(Greeter.class.getName()))) {
      Outcome outcome = lambdas.service.invoke("Fixture", "{\"name\":\"Ada\"}".getBytes(UTF_8));
      assertThat(payload(outcome)).isEqualTo("{\"greeting\":\"Hello Ada\"}");
    }
  }

  @Test
  void a_handler_may_name_its_method() throws IOException {
    try (Lambdas lambdas = start(Functions.of(Greeter.class.getName() + "::shout"))) {
      assertThat(lambdas.answer("ada")).isEqualTo("\"ADA\"");
    }
  }

  @Test
  void a_jar_with_a_library_handles_a_batch_of_messages(@TempDir Path directory)
      throws IOException {
    Path jar = Jars.withEvents(directory.resolve("batch.jar"), BatchConsumer.class);
    try (Lambdas lambdas = start(Functions.of(BatchConsumer.class.getName()).from(jar))) {
      byte[] batch = "{\"Records\":[{\"messageId\":\"m-1\",\"body\":\"{}\"}]}".getBytes(UTF_8);
      assertThat(payload(lambdas.service.invoke("Fixture", batch)))
          .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
    }
  }

  @Test
  void a_function_that_throws_fails_with_its_error_and_lives_on() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      String pid = lambdas.answer("pid");
      assertThat(failure(lambdas.invoke("throw out of stock"), "java.lang.IllegalStateException"))
          .contains("\"errorMessage\":\"out of stock\"")
          .contains("\"errorType\":\"java.lang.IllegalStateException\"")
          .contains("\"stackTrace\":[\"" + "com.acme.shop.local.lambda.fixture.Scripted");
      assertThat(lambdas.answer("pid")).isEqualTo(pid);
      assertThat(lambdas.logged())
          .anyMatch(line -> line.startsWith("out of stock: java.lang.IllegalStateException"));
    }
  }

  @Test
  void a_function_that_exits_fails_and_the_next_event_gets_a_new_environment() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      assertThat(failure(lambdas.invoke("exit 7"), "Runtime.ExitError"))
          .containsPattern(
              "RequestId: " + REQUEST_ID + " Error: Runtime exited with error: exit status 7\"");
      assertThat(lambdas.answer("count")).isEqualTo("1");
    }
  }

  @Test
  void a_function_that_runs_out_of_time_is_killed() throws IOException {
    Functions function = Functions.scripted().withTimeout(Duration.ofMillis(1500));
    try (Lambdas lambdas = start(function)) {
      long pid = Long.parseLong(lambdas.answer("pid"));
      assertThat(failure(lambdas.invoke("spin"), "Sandbox.Timedout"))
          .containsPattern(
              "RequestId: " + REQUEST_ID + " Error: Task timed out after 1.50 seconds");
      await().until(() -> ProcessHandle.of(pid).isEmpty());
      assertThat(lambdas.answer("count")).isEqualTo("1");
      assertThat(lambdas.logged())
          .anyMatch(line -> line.matches(REQUEST_ID + " Task timed out after 1.50 seconds"))
          .anyMatch(line -> line.matches(report() + "\tStatus: timeout"));
    }
  }

  @Test
  void a_handler_that_cannot_be_constructed_fails_in_init_each_time() throws IOException {
    try (Lambdas lambdas = start(Functions.of(BrokenInit.class.getName()))) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(failure(lambdas.invoke("echo"), "java.lang.IllegalStateException"))
            .contains("no table name");
      }
      assertThat(lambdas.status().processes()).isEmpty();
      assertThat(lambdas.logged()).filteredOn(line -> line.startsWith("INIT_START")).hasSize(2);
      assertThat(lambdas.logged()).noneMatch(line -> line.startsWith("START"));
    }
  }

  @Test
  void a_handler_class_that_cannot_be_initialized_fails_in_init() throws IOException {
    try (Lambdas lambdas = start(Functions.of(BrokenStatic.class.getName()))) {
      assertThat(failure(lambdas.invoke("echo"), "java.lang.ExceptionInInitializerError"))
          .contains("errorMessage");
    }
  }

  @Test
  void an_init_that_does_not_end_is_killed() throws IOException {
    Functions endless =
        Functions.of(EndlessInit.class.getName()).withTimeout(Duration.ofMillis(500));
    try (Lambdas lambdas =
        new Lambdas(
            config ->
                config.withClient(client).withLimits(Lambdas.initLimit(Duration.ofMillis(500))),
            endless)) {
      assertThat(failure(lambdas.invoke("echo"), "Sandbox.Timedout")).contains("0.50 seconds");
      assertThat(lambdas.status().processes()).isEmpty();
    }
  }

  @Test
  void an_answer_of_more_than_six_megabytes_fails_and_the_next_one_succeeds() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      int longest = RuntimeApi.LONGEST_ANSWER;
      assertThat(lambdas.answer("big " + longest)).hasSize(longest);
      assertThat(failure(lambdas.invoke("big " + (longest + 1)), "Function.ResponseSizeTooLarge"))
          .contains("6291556 bytes");
      assertThat(lambdas.answer("echo on")).isEqualTo("\"on\"");
    }
  }

  @Test
  void a_function_that_takes_more_memory_than_it_has_is_killed() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted().withMemory(256))) {
      assertThat(lambdas.answer("allocate 50")).isEqualTo("50");
      assertThat(failure(lambdas.invoke("allocate 250"), "Runtime.ExitError"))
          .contains("Runtime exited with error: signal: killed");
      assertThat(lambdas.answer("count")).isEqualTo("1");
    }
  }

  @Test
  void the_smallest_function_has_room_to_run() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted().withMemory(128))) {
      assertThat(lambdas.answer("echo room")).isEqualTo("\"room\"");
    }
  }

  @Test
  void a_function_sees_the_variables_of_its_template_and_of_lambda_alone() throws IOException {
    try (Lambdas lambdas =
        new Lambdas(
            config ->
                config.withClient(client).withEnvironment(Map.of("AWS_ACCESS_KEY_ID", "local")),
            Functions.scripted())) {
      List<String> lines = lambdas.answer("environment").lines().toList();
      assertThat(lines)
          .contains(
              "AWS_ACCESS_KEY_ID=local",
              "AWS_DEFAULT_REGION=us-east-1",
              "AWS_EXECUTION_ENV=AWS_Lambda_java25",
              "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256",
              "AWS_LAMBDA_FUNCTION_NAME=shop-Fixture",
              "AWS_LAMBDA_FUNCTION_VERSION=$LATEST",
              "AWS_LAMBDA_INITIALIZATION_TYPE=on-demand",
              "AWS_LAMBDA_LOG_GROUP_NAME=/aws/lambda/shop-Fixture",
              "AWS_REGION=us-east-1",
              "TABLE_NAME=shop",
              "TZ=:UTC",
              "_HANDLER=com.acme.shop.local.lambda.fixture.Scripted");
      assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
          .doesNotContain("HOME", "USER", "JAVA_HOME", "MAVEN_CMD_LINE_ARGS")
          .hasSize(17);
    }
  }

  @Test
  void a_function_has_credentials_of_its_own() throws IOException {
    var own = Map.of("Fixture", Map.of("AWS_ACCESS_KEY_ID", "localFixture"));
    try (Lambdas lambdas =
        new Lambdas(
            config ->
                config
                    .withClient(client)
                    .withEnvironment(Map.of("AWS_ACCESS_KEY_ID", "local"))
                    .withEnvironments(own),
            Functions.scripted())) {
      assertThat(lambdas.answer("environment").lines()).contains("AWS_ACCESS_KEY_ID=localFixture");
    }
  }

  @Test
  void a_function_gets_its_context() throws IOException {
    Functions function = Functions.scripted().withMemory(512);
    try (Lambdas lambdas = start(function)) {
      assertThat(lambdas.answer("context").lines())
          .contains(
              "arn=arn:aws:lambda:us-east-1:000000000000:function:shop-Fixture",
              "name=shop-Fixture",
              "version=$LATEST",
              "memory=512",
              "directory=" + Functions.testClasses())
          .anyMatch(line -> line.matches("requestId=" + REQUEST_ID))
          .anyMatch(line -> line.matches("trace=Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=.*"))
          .anyMatch(line -> line.matches("remaining=(20000|1[5-9]\\d{3})"))
          .anyMatch(line -> line.matches("heap=4[123]\\d"));
    }
  }

  @Test
  void nothing_but_the_runtime_client_is_on_the_class_path() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      assertThat(lambdas.answer("classpath"))
          .contains("aws-lambda-java-runtime-interface-client")
          .doesNotContain("DynamoDBLocal", "elasticmq", "jackson-databind", "target");
    }
  }

  @Test
  void the_log_tells_an_invocation_as_lambda_does() throws IOException {
    try (Lambdas lambdas = start(Functions.scripted())) {
      lambdas.invoke("print");
      lambdas.invoke("echo warm");
      List<String> log = lambdas.logged();
      assertThat(log.subList(0, 7))
          .satisfiesExactly(
              line -> assertThat(line).startsWith("INIT_START Runtime Version: java:25"),
              line ->
                  assertThat(line).matches("START RequestId: " + REQUEST_ID + " Version: .LATEST"),
              line -> assertThat(line).isEqualTo("to standard output: grün"),
              line -> assertThat(line).isEqualTo("to standard error"),
              line -> assertThat(line).isEqualTo("without end of line"),
              line -> assertThat(line).matches("END RequestId: " + REQUEST_ID),
              line -> assertThat(line).matches(report() + "\tInit Duration: \\d+\\.\\d\\d ms"));
      assertThat(log.getLast()).matches(report());
      assertThat(log).hasSize(10);
    }
  }

  private static String report() {
    return "REPORT RequestId: "
        + REQUEST_ID
        + "\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms"
        + "\tMemory Size: 256 MB\tMax Memory Used: \\d+ MB";
  }

  private Lambdas start(Functions function) throws IOException {
    return new Lambdas(config -> config.withClient(client), function);
  }
}

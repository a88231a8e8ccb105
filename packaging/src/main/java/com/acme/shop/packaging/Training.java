package com.acme.shop.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs a packaged function once, so that its JVM writes the AOT cache: the init with all that it
 * primes, one event, and an orderly end. Nothing is needed but a JDK: no network, and no AWS.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 */
public final class Training {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the shop's functions write when they have walked all their paths. */
  private static final String PRIMED = "\"message\":\"primed\"";

  /** What Lambda sets, as far as the shop and AWS's clients read it. */
  private static final Map<String, String> LAMBDA =
      Map.of(
          "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
          "AWS_LAMBDA_FUNCTION_NAME", "training",
          "AWS_LAMBDA_FUNCTION_VERSION", "1",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "nobody",
          "AWS_SECRET_ACCESS_KEY", "nothing",
          "AWS_SESSION_TOKEN", "nowhere",
          "TZ", ":UTC",
          "LANG", "en_US.UTF-8");

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments the package's folder, and the function's own variables: {@code NAME=VALUE}
   * @throws IllegalStateException if the function did not walk its paths, with what it printed
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
    try (Aws aws = Aws.open(Path.of(System.getProperty("java.home")));
        RuntimeApi api = RuntimeApi.open()) {
      ProcessBuilder function = new ProcessBuilder(command(folder, aws));
      Map<String, String> environment = function.environment();
      environment.clear();
      environment.putAll(LAMBDA);
      environment.put("LAMBDA_TASK_ROOT", folder.toString());
      environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
      environment.putAll(variables(List.of(arguments).subList(1, arguments.length)));
      run(function.directory(folder.toFile()).redirectErrorStream(true), api);
    }
  }

  private static List<String> command(Path folder, Aws aws) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("bootstrap").toString());
    command.add("-XX:AOTCacheOutput=app.aot");
    command.addAll(aws.flags());
    return command;
  }

  private static Map<String, String> variables(List<String> assignments) {
    return assignments.stream()
        .map(assignment -> assignment.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static void run(ProcessBuilder function, RuntimeApi api)
      throws IOException, InterruptedException {
    Process process = function.start();
    try {
      var _ = process.onExit().thenRun(api::ended);
      api.awaitAnswer();
      // A SIGTERM, upon which a JVM ends in order and writes its cache.
      process.toHandle().destroy();
      // It is short: the pipe holds it until here.
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!printed.contains(PRIMED)) {
        throw new IllegalStateException("The function did not prime itself:\n" + printed);
      }
      System.out.print(printed);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}

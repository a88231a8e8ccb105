package com.acme.shop.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How functions are run on this machine. Start from {@link #standard} and change what differs.
 *
 * @param java the {@code java} executable
 * @param classPath the runtime client's jars; nothing else of this process is visible to functions
 * @param jvmFlags for every function, before those that its memory size asks for
 * @param environment further environment variables for every function; they win over the template's
 * @param idle how long an execution environment may wait for its next event before it is ended
 * @param initLimit how long init may take before the function's own timeout begins to count
 * @param concurrency invocations at a time, over all functions
 * @param debugPorts JDWP ports by the function's logical id
 * @param log takes every log line; many threads call it
 */
public record LambdaConfig(
    Path java,
    List<Path> classPath,
    List<String> jvmFlags,
    RuntimeClient client,
    String region,
    String accountId,
    Map<String, String> environment,
    Duration idle,
    Duration initLimit,
    int concurrency,
    Map<String, Integer> debugPorts,
    Consumer<LogLine> log) {

  /** As the managed runtime has them: C1 only, the serial collector, no performance counters. */
  private static final List<String> JVM_FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  public LambdaConfig {
    classPath = List.copyOf(classPath);
    jvmFlags = List.copyOf(jvmFlags);
    environment = Map.copyOf(environment);
    debugPorts = Map.copyOf(debugPorts);
  }

  /** Runs functions on this process's own JDK, ten invocations at a time, with AWS's client. */
  public static LambdaConfig standard(String region, String accountId, Consumer<LogLine> log) {
    return new LambdaConfig(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        RuntimeClassPath.ofThisProcess(),
        JVM_FLAGS,
        RuntimeClient.NATIVE,
        region,
        accountId,
        Map.of(),
        Duration.ofMinutes(10),
        Duration.ofSeconds(10),
        10,
        Map.of(),
        log);
  }

  public LambdaConfig withClient(RuntimeClient changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        changed,
        region,
        accountId,
        environment,
        idle,
        initLimit,
        concurrency,
        debugPorts,
        log);
  }

  public LambdaConfig withEnvironment(Map<String, String> changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        client,
        region,
        accountId,
        changed,
        idle,
        initLimit,
        concurrency,
        debugPorts,
        log);
  }

  public LambdaConfig withIdle(Duration changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        client,
        region,
        accountId,
        environment,
        changed,
        initLimit,
        concurrency,
        debugPorts,
        log);
  }

  public LambdaConfig withInitLimit(Duration changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        client,
        region,
        accountId,
        environment,
        idle,
        changed,
        concurrency,
        debugPorts,
        log);
  }

  public LambdaConfig withConcurrency(int changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        client,
        region,
        accountId,
        environment,
        idle,
        initLimit,
        changed,
        debugPorts,
        log);
  }

  public LambdaConfig withDebugPorts(Map<String, Integer> changed) {
    return new LambdaConfig(
        java,
        classPath,
        jvmFlags,
        client,
        region,
        accountId,
        environment,
        idle,
        initLimit,
        concurrency,
        changed,
        log);
  }
}

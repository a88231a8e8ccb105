package com.acme.shop.local.lambda;

import com.acme.shop.local.emulators.Account;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How functions are run on this machine. Start from {@link #standard} and change what differs.
 *
 * @param environment further environment variables for every function; they win over the template's
 * @param environments the same for one function alone, by its logical id; they win over all others
 * @param debugPorts JDWP ports by the function's logical id
 * @param log takes every log line; many threads call it
 * @param listener hears of each invocation once it is over, before its caller does: it must be
 *     quick and not throw
 */
public record LambdaConfig(
    RuntimeClient client,
    Account account,
    Map<String, String> environment,
    Map<String, Map<String, String>> environments,
    Limits limits,
    Map<String, Integer> debugPorts,
    Consumer<LogLine> log,
    Consumer<Invoked> listener) {

  private static final Limits STANDARD =
      new Limits(Duration.ofMinutes(10), Duration.ofSeconds(10), 10);

  /**
   * How long, and how many.
   *
   * @param idle how long an execution environment may wait for its next event before it is ended
   * @param init how long init may take before the function's own timeout begins to count
   * @param concurrency invocations at a time, over all functions
   */
  public record Limits(Duration idle, Duration init, int concurrency) {}

  public LambdaConfig {
    environment = Map.copyOf(environment);
    environments = Map.copyOf(environments);
    debugPorts = Map.copyOf(debugPorts);
  }

  /** Runs ten invocations at a time, with AWS's client. */
  public static LambdaConfig standard(Account account, Consumer<LogLine> log) {
    return new LambdaConfig(
        RuntimeClient.NATIVE, account, Map.of(), Map.of(), STANDARD, Map.of(), log, _ -> {});
  }

  public LambdaConfig withClient(RuntimeClient changed) {
    return new LambdaConfig(
        changed, account, environment, environments, limits, debugPorts, log, listener);
  }

  public LambdaConfig withEnvironment(Map<String, String> changed) {
    return new LambdaConfig(
        client, account, changed, environments, limits, debugPorts, log, listener);
  }

  public LambdaConfig withEnvironments(Map<String, Map<String, String>> changed) {
    return new LambdaConfig(
        client, account, environment, changed, limits, debugPorts, log, listener);
  }

  public LambdaConfig withLimits(Limits changed) {
    return new LambdaConfig(
        client, account, environment, environments, changed, debugPorts, log, listener);
  }

  /** Runs so many invocations at a time, over all functions. */
  public LambdaConfig withConcurrency(int changed) {
    return withLimits(new Limits(limits.idle(), limits.init(), changed));
  }

  public LambdaConfig withDebugPorts(Map<String, Integer> changed) {
    return new LambdaConfig(
        client, account, environment, environments, limits, changed, log, listener);
  }

  public LambdaConfig withListener(Consumer<Invoked> changed) {
    return new LambdaConfig(
        client, account, environment, environments, limits, debugPorts, log, changed);
  }
}

package com.acme.shop.local.lambda;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs functions as Lambda does: each execution environment is a process of its own under AWS's
 * runtime client, started when an event finds no idle one.
 */
public final class LambdaService implements Invoker, AutoCloseable {

  private final LambdaConfig config;
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
  private final Concurrency concurrency;
  private final WorkDirectory directory;
  private final CodeStore codes;
  private final RuntimeApi api;
  private final ScheduledExecutorService reaper;

  /**
   * Opens the Runtime API on a free loopback port. No function is started yet.
   *
   * @throws IOException if temporary files cannot be written or no port is free
   */
  public LambdaService(LambdaConfig config, List<Function> functions) throws IOException {
    this.config = config;
    this.concurrency = new Concurrency(config.limits().concurrency());
    this.directory = WorkDirectory.create();
    this.api = new RuntimeApi();
    RuntimeFiles files = RuntimeFiles.create(directory.path(), config.client());
    this.codes = new CodeStore(directory.path());
    Launcher launcher = new Launcher(config, api, files);
    Starts starts = new Starts();
    for (Function function : functions) {
      this.functions.put(function.logicalId(), function);
      pools.put(function.logicalId(), new FunctionPool(function, codes, launcher, starts));
    }
    this.reaper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lambda-reaper").factory());
    long period = Math.clamp(config.limits().idle().toMillis() / 4, 20, 5000);
    var _ =
        reaper.scheduleWithFixedDelay(
            () -> reap(config.limits().idle()), period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Looks into every function's code, and for what debug ports name.
   *
   * @throws BrokenTemplate if code is missing, has no such handler class, or no function has the id
   *     that is to be debugged
   */
  public void verify() {
    functions.values().forEach(CodeCheck::verify);
    for (String debugged : config.debugPorts().keySet()) {
      if (!functions.containsKey(debugged)) {
        throw new BrokenTemplate(
            "No function %s to debug; there are %s".formatted(debugged, functions.keySet()));
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there is no such function
   * @throws IllegalStateException if the calling thread is interrupted
   */
  @Override
  public Outcome invoke(String function, byte[] event) {
    Function invoked = functions.get(function);
    FunctionPool pool = pools.get(function);
    if (invoked == null || pool == null) {
      throw new IllegalArgumentException("There is no function " + function);
    }
    Instant at = Instant.now();
    Handled handled = handle(invoked, pool, event);
    Past past = handled.since(at);
    pool.remember(past);
    config.listener().accept(new Invoked(function, event, handled.outcome(), past));
    return handled.outcome();
  }

  private Handled handle(Function function, FunctionPool pool, byte[] event) {
    String id = function.logicalId();
    if (!concurrency.enter(id, limitOf(function))) {
      return Handled.without(new Outcome.Throttled());
    }
    try {
      return pool.invoke(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + id + " ran", e);
    } finally {
      concurrency.leave(id);
    }
  }

  // A debugger listens to one port, so to one environment.
  private int limitOf(Function function) {
    int reserved = function.reservedConcurrency().orElse(Integer.MAX_VALUE);
    return config.debugPorts().containsKey(function.logicalId()) ? Math.min(1, reserved) : reserved;
  }

  /** The functions in the template's order, with their environments now. */
  public List<FunctionStatus> status() {
    return pools.values().stream().map(FunctionPool::status).toList();
  }

  /** Ends every idle environment: the next event of each function meets a cold start. */
  public void retireIdle() {
    reap(Duration.ZERO);
  }

  private void reap(Duration limit) {
    pools.forEach((id, pool) -> {
      // Whoever thinks at a breakpoint is not idle.
      if (!config.debugPorts().containsKey(id)) {
        pool.reap(limit);
      }
    });
  }

  /** Ends every environment at once; running invocations fail. Waits for none of them. */
  @Override
  public void close() {
    reaper.shutdownNow();
    pools.values().forEach(FunctionPool::close);
    api.close();
    codes.close();
    directory.close();
  }
}

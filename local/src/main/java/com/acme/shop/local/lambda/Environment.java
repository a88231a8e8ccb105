package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An execution environment: a process that is started for its first event and then handles one
 * event at a time. Only one thread may be in {@link #invoke}.
 */
final class Environment {

  private final Function function;
  private final String functionArn;
  private final Code code;
  private final Sandbox sandbox;
  private final Reporter reporter;
  private final Limits limits;
  private final long started = System.nanoTime();
  private Duration init = Duration.ZERO;
  private Optional<Outcome> initFailure = Optional.empty();
  private volatile int invocations;
  private volatile boolean initialized;
  private volatile boolean retired;
  private volatile long idleSince = started;

  Environment(
      Function function,
      String functionArn,
      Code code,
      Sandbox sandbox,
      Reporter reporter,
      Limits limits) {
    this.function = function;
    this.functionArn = functionArn;
    this.code = code;
    this.sandbox = sandbox;
    this.reporter = reporter;
    this.limits = limits;
  }

  /** How long init may take in all, and one invocation. */
  record Limits(Duration init, Duration invocation) {}

  /** Waits until init is over; the event for which it was started hears of its failure. */
  void awaitInit() throws InterruptedException {
    Signal signal = sandbox.await(limits.init());
    init = Duration.ofNanos(System.nanoTime() - started);
    initialized = true;
    if (signal instanceof Signal.Ready) {
      sandbox.drain();
    } else {
      initFailure = Optional.of(failInit(signal));
    }
  }

  /** Handles an event; init must be over. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread is here; others read.
  Handled invoke(byte[] event) throws InterruptedException {
    invocations++;
    if (initFailure.isPresent()) {
      return new Handled(initFailure.get(), Duration.ZERO, Optional.of(init));
    }
    Duration cold = init;
    init = Duration.ZERO;
    return handle(event, cold);
  }

  private Outcome failInit(Signal signal) throws InterruptedException {
    retire();
    sandbox.drain();
    reporter.initFailed(init, Verdict.status(signal));
    return Verdict.of(signal, UUID.randomUUID().toString(), function.timeout());
  }

  private Handled handle(byte[] event, Duration cold) throws InterruptedException {
    Invocation invocation = Invocation.of(functionArn, limits.invocation(), event);
    String requestId = invocation.requestId();
    reporter.start(requestId);
    long begin = System.nanoTime();
    sandbox.deliver(invocation);
    Signal signal = sandbox.await(limits.invocation());
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    OptionalInt peak = sandbox.peakMemory();
    finish(signal);
    if (signal instanceof Signal.OverTime) {
      reporter.line(requestId + " " + Verdict.timedOut(function.timeout()));
    }
    reporter.end(requestId, duration, cold, peak, Verdict.status(signal));
    idleSince = System.nanoTime();
    return new Handled(
        Verdict.of(signal, requestId, function.timeout()),
        duration,
        Optional.of(cold).filter(Duration::isPositive));
  }

  // The invocation is over when the runtime asks for the next one; until then the function's
  // process may still print, or end.
  private void finish(Signal signal) throws InterruptedException {
    boolean lives =
        switch (signal) {
          case Signal.Answered _, Signal.Oversized _, Signal.Threw _ ->
              sandbox.await(limits.invocation()) instanceof Signal.Ready;
          case Signal.Ready _, Signal.Exited _, Signal.OverMemory _, Signal.OverTime _ -> false;
        };
    if (!lives) {
      retire();
    }
    sandbox.drain();
  }

  Code code() {
    return code;
  }

  /** Whether another event may come here. */
  boolean isUsable() {
    return !retired && sandbox.isAlive();
  }

  Duration idleFor() {
    return Duration.ofNanos(System.nanoTime() - idleSince);
  }

  EnvironmentStatus status(boolean busy) {
    var state =
        busy && !initialized
            ? EnvironmentStatus.State.STARTING
            : busy ? EnvironmentStatus.State.BUSY : EnvironmentStatus.State.IDLE;
    return new EnvironmentStatus(
        sandbox.pid(),
        state,
        invocations,
        Duration.ofNanos(System.nanoTime() - started),
        busy ? Duration.ZERO : idleFor());
  }

  /** Ends the process at once, from any thread. */
  void retire() {
    retired = true;
    sandbox.kill();
  }

  void awaitEnd(Duration limit) throws InterruptedException {
    sandbox.awaitEnd(limit);
  }
}

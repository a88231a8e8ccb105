package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.time.Duration;
import java.util.Locale;

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
  private boolean initialized;
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

  /** Handles an event, after init when it is the first. */
  Outcome invoke(byte[] event) throws InterruptedException {
    Invocation invocation = Invocation.of(functionArn, limits.invocation(), event);
    Duration init = Duration.ZERO;
    if (!initialized) {
      Signal signal = sandbox.await(limits.init());
      init = Duration.ofNanos(System.nanoTime() - started);
      if (!(signal instanceof Signal.Ready)) {
        return failInit(signal, invocation.requestId(), init);
      }
      initialized = true;
      invocation = Invocation.of(functionArn, limits.invocation(), event);
    }
    return handle(invocation, init);
  }

  private Outcome failInit(Signal signal, String requestId, Duration init)
      throws InterruptedException {
    retire();
    sandbox.drain();
    reporter.initFailed(init, statusOf(signal));
    return outcomeOf(signal, requestId);
  }

  private Outcome handle(Invocation invocation, Duration init) throws InterruptedException {
    sandbox.drain();
    reporter.start(invocation.requestId());
    long begin = System.nanoTime();
    sandbox.deliver(invocation);
    Signal signal = sandbox.await(limits.invocation());
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    finish(signal);
    if (signal instanceof Signal.OverTime) {
      reporter.line(invocation.requestId() + " " + timedOut());
    }
    reporter.end(invocation.requestId(), duration, init, sandbox.peakMemory(), statusOf(signal));
    idleSince = System.nanoTime();
    return outcomeOf(signal, invocation.requestId());
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

  private Outcome outcomeOf(Signal signal, String requestId) {
    return switch (signal) {
      case Signal.Answered(byte[] payload) -> new Outcome.Answered(payload);
      case Signal.Threw(String type, byte[] document) -> new Outcome.Failed(type, document);
      case Signal.Oversized _ ->
          ErrorDocument.failed(
              "Function.ResponseSizeTooLarge",
              "Response payload size exceeded maximum allowed payload size (%d bytes)."
                  .formatted(RuntimeApi.LONGEST_ANSWER));
      case Signal.Exited(int status) -> exit(requestId, "exit status " + status);
      case Signal.OverMemory _ -> exit(requestId, "signal: killed");
      case Signal.Ready _ -> exit(requestId, "no answer");
      case Signal.OverTime _ -> failed("Sandbox.Timedout", requestId, timedOut());
    };
  }

  private static Outcome exit(String requestId, String how) {
    return failed("Runtime.ExitError", requestId, "Runtime exited with error: " + how);
  }

  private static Outcome failed(String type, String requestId, String error) {
    return ErrorDocument.failed(type, "RequestId: " + requestId + " Error: " + error);
  }

  private String timedOut() {
    double seconds = function.timeout().toMillis() / 1000.0;
    return String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds);
  }

  private static String statusOf(Signal signal) {
    return switch (signal) {
      case Signal.Answered _ -> "";
      case Signal.OverTime _ -> "\tStatus: timeout";
      case Signal.Exited _, Signal.OverMemory _, Signal.Ready _ ->
          "\tStatus: error\tError Type: Runtime.ExitError";
      case Signal.Oversized _ -> "\tStatus: error\tError Type: Function.ResponseSizeTooLarge";
      case Signal.Threw(String type, byte[] _) -> "\tStatus: error\tError Type: " + type;
    };
  }

  Code code() {
    return code;
  }

  long pid() {
    return sandbox.pid();
  }

  /** Whether another event may come here. */
  boolean isUsable() {
    return !retired && sandbox.isAlive();
  }

  Duration idleFor() {
    return Duration.ofNanos(System.nanoTime() - idleSince);
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

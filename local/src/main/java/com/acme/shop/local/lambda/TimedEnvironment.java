package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.template.Function;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An execution environment whose steps are timed. One thread at a time may use it. */
public final class TimedEnvironment implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LINES_KEPT = 20;

  private final Function function;
  private final Process process;
  private final RuntimeSession session;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final OutputPump output;
  private Duration init = Duration.ZERO;

  private TimedEnvironment(Function function, Process process, RuntimeSession session) {
    this.function = function;
    this.process = process;
    this.session = session;
    this.output = new OutputPump(process, this::keep);
    var _ =
        process.onExit().thenAccept(ended -> session.signal(new Signal.Exited(ended.exitValue())));
  }

  /**
   * What an invocation took.
   *
   * @param duration from the moment that the event is there for the runtime until its answer is
   */
  public record Answer(Duration duration, byte[] payload) {}

  /** Waits for the end of the init of a process that has just been started. */
  static TimedEnvironment await(Function function, Process process, RuntimeSession session)
      throws InterruptedException {
    // The parent's own part, until the child runs its program, is over: it is none of the child's.
    long started = System.nanoTime();
    var environment = new TimedEnvironment(function, process, session);
    try {
      environment.awaitReady();
    } catch (IllegalStateException | InterruptedException e) {
      environment.close();
      throw e;
    }
    environment.init = Duration.ofNanos(System.nanoTime() - started);
    return environment;
  }

  /** From the start of the process until it asked for its first event. */
  public Duration init() {
    return init;
  }

  public long pid() {
    return process.pid();
  }

  /** The most resident memory so far in MiB; empty where the operating system does not tell. */
  public OptionalInt peakMemory() {
    return new ProcessMemory(process.pid()).peak();
  }

  /**
   * Hands an event over and waits for its answer. Returns when the answer is there: what the
   * runtime does until it asks for the next event belongs to the next call.
   *
   * @throws IllegalStateException if the function fails; the message has what it printed
   */
  public Answer invoke(byte[] event) throws InterruptedException {
    Invocation invocation = Invocation.of(function.name(), function.timeout(), event);
    long begin = System.nanoTime();
    session.deliver(invocation);
    Signal signal = session.poll(PATIENCE);
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    if (signal instanceof Signal.Answered(byte[] payload)) {
      return new Answer(duration, payload);
    }
    throw failed(signal);
  }

  /** Waits until the runtime asks for its next event. */
  public void awaitReady() throws InterruptedException {
    Signal signal = session.poll(PATIENCE);
    if (!(signal instanceof Signal.Ready)) {
      throw failed(signal);
    }
  }

  private IllegalStateException failed(@Nullable Signal signal) throws InterruptedException {
    if (!process.isAlive()) {
      output.awaitEnd(Duration.ofSeconds(1));
    }
    return new IllegalStateException(
        "%s: %s%n%s".formatted(function.logicalId(), told(signal), lines()));
  }

  private static String told(@Nullable Signal signal) {
    return switch (signal) {
      case null -> "no answer within " + PATIENCE.toSeconds() + " seconds";
      case Signal.Threw(String type, byte[] document) -> type + " " + new String(document, UTF_8);
      case Signal.Exited(int status) -> "exited with status " + status;
      case Signal.Ready _,
          Signal.Answered _,
          Signal.Oversized _,
          Signal.OverMemory _,
          Signal.OverTime _ ->
          "unexpected " + signal.getClass().getSimpleName();
    };
  }

  private void keep(String line) {
    synchronized (lastLines) {
      lastLines.addLast(line);
      if (lastLines.size() > LINES_KEPT) {
        lastLines.removeFirst();
      }
    }
  }

  /** The last lines that the process printed. */
  public String lines() {
    synchronized (lastLines) {
      return String.join("\n", lastLines);
    }
  }

  /** Ends the process at once and waits until it is gone: it must not disturb the next one. */
  @Override
  public void close() {
    process.toHandle().destroyForcibly();
    session.close();
    process.onExit().join();
  }
}

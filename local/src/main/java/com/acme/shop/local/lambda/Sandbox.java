package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.OptionalInt;

/** The process of an execution environment, and what can be heard from it. */
final class Sandbox {

  private static final Duration LOOK_AT_MEMORY = Duration.ofMillis(100);
  private static final Duration OUTPUT_LIMIT = Duration.ofSeconds(1);

  private final Process process;
  private final RuntimeSession session;
  private final OutputPump output;
  private final ProcessMemory memory;
  private final int memoryLimit;

  /**
   * @param memoryLimit in MiB
   */
  Sandbox(Process process, RuntimeSession session, OutputPump output, int memoryLimit) {
    this.process = process;
    this.session = session;
    this.output = output;
    this.memory = new ProcessMemory(process.pid());
    this.memoryLimit = memoryLimit;
    var _ =
        process.onExit().thenAccept(ended -> session.signal(new Signal.Exited(ended.exitValue())));
  }

  void deliver(Invocation invocation) {
    session.deliver(invocation);
  }

  /** Waits for what comes next; being over memory or time comes next, too. */
  Signal await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Signal signal = session.poll(left.compareTo(LOOK_AT_MEMORY) < 0 ? left : LOOK_AT_MEMORY);
      if (!(signal instanceof Signal.Ready) && memory.isOver(memoryLimit)) {
        return new Signal.OverMemory();
      }
      if (signal != null) {
        return signal;
      }
      if (System.nanoTime() - end >= 0) {
        return new Signal.OverTime();
      }
    }
  }

  /** Waits for the lines that were printed so far. */
  void drain() throws InterruptedException {
    if (process.isAlive()) {
      output.drain(OUTPUT_LIMIT);
    } else {
      output.awaitEnd(OUTPUT_LIMIT);
    }
  }

  OptionalInt peakMemory() {
    return memory.peak();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends the process and its children at once. Does not wait, and may be called again. */
  void kill() {
    // Not Process.destroyForcibly: that also throws away what was printed and not yet read.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
    session.close();
  }

  void awaitEnd(Duration limit) throws InterruptedException {
    process.waitFor(limit);
  }
}

package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads what a process prints, line by line, on a thread of its own. */
final class OutputPump {

  /** Printed by the process for each byte on its standard input; see ParentWatch. */
  private static final int MARK = 4;

  private final Process process;
  private final Consumer<String> lines;
  private final Semaphore marks = new Semaphore(0);
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Thread thread;
  private volatile boolean ended;

  OutputPump(Process process, Consumer<String> lines) {
    this.process = process;
    this.lines = lines;
    this.thread = Thread.ofPlatform().daemon().name("output-" + process.pid()).start(this::pump);
  }

  /** Waits until everything that was printed before this call has been read. */
  void drain(Duration limit) throws InterruptedException {
    marks.drainPermits();
    if (ended) {
      return;
    }
    try {
      OutputStream input = process.getOutputStream();
      input.write('\n');
      input.flush();
      marks.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      // Nobody reads on the other side: the process ends, and so does its output.
      awaitEnd(limit);
    }
  }

  /** Waits for the end of the output of a process that has ended. */
  void awaitEnd(Duration limit) throws InterruptedException {
    thread.join(limit);
  }

  private void pump() {
    byte[] buffer = new byte[8192];
    try (var output = process.getInputStream()) {
      int count;
      while ((count = output.read(buffer)) >= 0) {
        for (int i = 0; i < count; i++) {
          take(buffer[i]);
        }
      }
    } catch (IOException e) {
      lines.accept("Lost the output of this function: " + e.getMessage());
    }
    emitRest();
    ended = true;
    // Nobody needs to wait for a mark any more.
    marks.release();
  }

  private void take(byte next) {
    if (next == '\n') {
      emit();
    } else if (next == MARK) {
      emitRest();
      marks.release();
    } else {
      line.write(next);
    }
  }

  // What has no end of line is a line nevertheless, once the invocation is over.
  private void emitRest() {
    if (line.size() > 0) {
      emit();
    }
  }

  private void emit() {
    String text = line.toString(UTF_8);
    line.reset();
    lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}

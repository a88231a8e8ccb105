package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The execution environments of one function. */
final class FunctionPool {

  private static final Duration END_LIMIT = Duration.ofSeconds(1);

  private final Function function;
  private final CodeStore codes;
  private final Launcher launcher;
  private final Starts starts;

  /** Used last, taken first: what there is too much of stays idle, and is reaped. */
  private final Deque<Environment> idle = new ArrayDeque<>();

  private final Set<Environment> busy = new HashSet<>();
  private final History history = new History();
  private boolean closed;

  FunctionPool(Function function, CodeStore codes, Launcher launcher, Starts starts) {
    this.function = function;
    this.codes = codes;
    this.launcher = launcher;
    this.starts = starts;
  }

  Handled invoke(byte[] event) throws InterruptedException {
    Environment environment;
    try {
      environment = acquire();
    } catch (IOException | UncheckedIOException e) {
      return Handled.without(
          ErrorDocument.failed("Runtime.InvalidEntrypoint", String.valueOf(e.getMessage())));
    }
    try {
      return environment.invoke(event);
    } catch (InterruptedException e) {
      environment.retire();
      throw e;
    } finally {
      release(environment);
    }
  }

  private Environment acquire() throws IOException, InterruptedException {
    for (Environment old : takeOutdated()) {
      old.retire();
      // A debug port is free only when its process is gone.
      old.awaitEnd(END_LIMIT);
    }
    long asked = System.nanoTime();
    Optional<Environment> warm = takeWarm();
    while (warm.isEmpty()) {
      if (starts.tryBegin(running(), Duration.ofNanos(System.nanoTime() - asked))) {
        return start();
      }
      warm = takeWarm();
    }
    return warm.get();
  }

  private synchronized int running() {
    return busy.size();
  }

  private Environment start() throws IOException, InterruptedException {
    try {
      Environment environment = launch();
      environment.awaitInit();
      return environment;
    } finally {
      starts.end();
    }
  }

  private Environment launch() throws IOException {
    Environment environment = launcher.launch(function, codes.current(function.code()));
    synchronized (this) {
      if (!closed) {
        busy.add(environment);
        return environment;
      }
    }
    environment.retire();
    throw new IOException("Function " + function.logicalId() + " is shut down");
  }

  // Those of a jar that has been built anew since, and those that have died.
  private synchronized List<Environment> takeOutdated() {
    Optional<String> version = codes.version(function.code());
    List<Environment> outdated = new ArrayList<>();
    for (Environment environment : idle) {
      boolean stale = version.isPresent() && !version.get().equals(environment.code().version());
      if (stale || !environment.isUsable()) {
        outdated.add(environment);
      }
    }
    idle.removeAll(outdated);
    return outdated;
  }

  private synchronized Optional<Environment> takeWarm() {
    Optional<Environment> warm = Optional.ofNullable(idle.pollFirst());
    warm.ifPresent(busy::add);
    return warm;
  }

  private synchronized void release(Environment environment) {
    busy.remove(environment);
    if (!closed && environment.isUsable()) {
      idle.addFirst(environment);
    }
  }

  /** Ends environments that have been idle for longer than that. */
  synchronized void reap(Duration limit) {
    while (!idle.isEmpty() && idle.getLast().idleFor().compareTo(limit) > 0) {
      idle.removeLast().retire();
    }
  }

  /** Ends all environments at once; a running invocation fails. */
  synchronized void close() {
    closed = true;
    idle.forEach(Environment::retire);
    busy.forEach(Environment::retire);
    idle.clear();
  }

  void remember(Past past) {
    history.add(past);
  }

  FunctionStatus status() {
    return history.status(function.logicalId(), environments());
  }

  private synchronized List<EnvironmentStatus> environments() {
    List<EnvironmentStatus> environments = new ArrayList<>();
    busy.forEach(environment -> environments.add(environment.status(true)));
    idle.forEach(environment -> environments.add(environment.status(false)));
    return environments;
  }
}

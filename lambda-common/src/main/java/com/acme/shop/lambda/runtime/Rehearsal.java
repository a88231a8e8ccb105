package com.acme.shop.lambda.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a function does before its snapshot is taken, with nobody watching. While it runs, the log
 * writes no line, and of the calls to AWS only reads leave the process. Nothing else is handled
 * meanwhile: the function is still in its init.
 */
public final class Rehearsal {

  private static final String SNAPSHOT = "snap-start";

  private static final AtomicReference<@Nullable Throwable> FAILURE = new AtomicReference<>();

  private static volatile boolean running;
  private static volatile Map<String, String> answers = Map.of();

  private Rehearsal() {}

  /** One way through a function. */
  @FunctionalInterface
  public interface Step {

    void walk() throws Exception;

    /**
     * The same way, on which AWS is not asked but answers thus.
     *
     * @param canned the bodies of answers by the names of actions, such as {@code GetItem}, or by
     *     an action and a text that a request must have: {@code GetItem SALE#}
     */
    default Step answered(Map<String, String> canned) {
      return () -> {
        answers = canned;
        try {
          walk();
        } finally {
          answers = Map.of();
        }
      };
    }
  }

  /** Whether this init is for a snapshot. Any other start pays for no more than this question. */
  public static boolean isDue() {
    return SNAPSHOT.equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }

  public static boolean isRunning() {
    return running;
  }

  /** What AWS would answer to a request, where the running step has it. */
  public static Optional<String> answer(String action, String request) {
    return answers.entrySet().stream()
        .filter(canned -> isFor(canned.getKey(), action, request))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isFor(String key, String action, String request) {
    return key.equals(action)
        || (key.startsWith(action + " ") && request.contains(key.substring(action.length() + 1)));
  }

  /** Takes note of what went wrong in the running rehearsal, where it would have been logged. */
  public static void failed(Throwable failure) {
    FAILURE.compareAndSet(null, failure);
  }

  /** Walks all steps, and tells what failed first. */
  public static Optional<Throwable> of(Supplier<List<Step>> steps) {
    FAILURE.set(null);
    running = true;
    try {
      walk(() -> steps.get().forEach(Rehearsal::walk));
    } finally {
      running = false;
    }
    return Optional.ofNullable(FAILURE.get());
  }

  private static void walk(Step step) {
    try {
      step.walk();
    } catch (Exception | LinkageError e) {
      failed(e);
    }
  }
}

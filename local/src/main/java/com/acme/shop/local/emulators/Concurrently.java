package com.acme.shop.local.emulators;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Does two slow things at the same time. */
final class Concurrently {

  private static final Executor NEW_THREAD = task -> Thread.ofPlatform().daemon().start(task);

  private Concurrently() {}

  /** Starts both; if one fails, the other is closed again. */
  static <A extends AutoCloseable, B extends AutoCloseable, C> C start(
      Supplier<A> first, Supplier<B> second, BiFunction<A, B, C> combine) {
    var one = CompletableFuture.supplyAsync(first, NEW_THREAD);
    var two = CompletableFuture.supplyAsync(second, NEW_THREAD);
    try {
      return one.thenCombine(two, combine).join();
    } catch (CompletionException e) {
      closeIfStarted(one, e);
      closeIfStarted(two, e);
      throw unwrapped(e);
    }
  }

  /** Runs both and waits for both, whatever becomes of the other. */
  static void run(Runnable first, Runnable second) {
    var one = CompletableFuture.runAsync(first, NEW_THREAD);
    var two = CompletableFuture.runAsync(second, NEW_THREAD);
    try {
      CompletableFuture.allOf(one, two).join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** Both have come to an end by now: a combined future waits for both. */
  private static void closeIfStarted(
      CompletableFuture<? extends AutoCloseable> started, Throwable failure) {
    if (!started.isCompletedExceptionally()) {
      try (AutoCloseable closeable = started.join()) {
        assert closeable != null;
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }

  private static RuntimeException unwrapped(CompletionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      for (Throwable also : e.getSuppressed()) {
        cause.addSuppressed(also);
      }
      return cause;
    }
    return e;
  }
}

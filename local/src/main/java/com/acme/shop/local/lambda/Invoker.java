package com.acme.shop.local.lambda;

/** Invokes a function synchronously and waits for its answer. Safe for use by many threads. */
public interface Invoker {

  /**
   * Runs one invocation, in an idle execution environment or in a new one.
   *
   * @param function the function's logical id in the template
   * @param event the JSON event
   * @return what came of it; a failing function is a {@link Outcome.Failed}, never an exception
   */
  Outcome invoke(String function, byte[] event);
}

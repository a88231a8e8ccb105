package com.acme.shop.local.lambda;

/** What came of one invocation. */
public sealed interface Outcome {

  /**
   * The function answered.
   *
   * @param payload its answer as it gave it, JSON or not
   */
  record Answered(byte[] payload) implements Outcome {}

  /**
   * The function threw, ran out of time or memory, exited, or did not start.
   *
   * @param type Lambda's error type: {@code Sandbox.Timedout}, {@code Runtime.ExitError} or what
   *     the function threw
   * @param payload Lambda's error document: {@code {"errorMessage", "errorType", …}}
   */
  record Failed(String type, byte[] payload) implements Outcome {}

  /** No execution environment was free and no further one allowed (429 on AWS). */
  record Throttled() implements Outcome {}
}

package com.acme.shop.local.lambda;

/** What is heard from an execution environment, or about it. */
sealed interface Signal {

  /** The runtime asks for its next event: init is over, or the last invocation is. */
  record Ready() implements Signal {}

  record Answered(byte[] payload) implements Signal {}

  /** The answer was longer than Lambda takes. */
  record Oversized() implements Signal {}

  /** The function threw, in an invocation or in init. */
  record Threw(String type, byte[] document) implements Signal {}

  record Exited(int status) implements Signal {}

  record OverMemory() implements Signal {}

  record OverTime() implements Signal {}
}

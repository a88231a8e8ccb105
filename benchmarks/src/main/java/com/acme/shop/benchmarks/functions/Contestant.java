package com.acme.shop.benchmarks.functions;

import com.acme.shop.local.lambda.Start;
import com.acme.shop.local.lambda.TimedEnvironment;
import java.io.IOException;
import java.util.List;

/**
 * Who takes part: a function of the shop, or a rival.
 *
 * @param main what a new environment meets first, and what its warm calls are
 * @param others what is measured warm only
 * @param primesItself whether its own hooks prime it before a snapshot
 * @param bytes of what is deployed
 */
record Contestant(
    String name,
    Workload main,
    List<Workload> others,
    boolean primesItself,
    long bytes,
    Launch launch) {

  /** Starts an environment and waits for the end of its init. */
  @FunctionalInterface
  interface Launch {
    TimedEnvironment start(Start start) throws IOException, InterruptedException;
  }
}

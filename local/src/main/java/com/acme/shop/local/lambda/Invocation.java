package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One event on its way to a function.
 *
 * @param deadline when the function's time is over, in milliseconds since the epoch
 */
record Invocation(
    String requestId, String functionArn, String traceId, long deadline, byte[] event) {

  static Invocation of(String functionArn, Duration timeout, byte[] event) {
    long now = System.currentTimeMillis();
    return new Invocation(
        UUID.randomUUID().toString(), functionArn, traceId(now), now + timeout.toMillis(), event);
  }

  // The format of X-Amzn-Trace-Id; nothing samples here.
  private static String traceId(long now) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT,
        "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=0",
        now / 1000,
        random.nextInt(),
        random.nextLong(),
        random.nextLong());
  }
}

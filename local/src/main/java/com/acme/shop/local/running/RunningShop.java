package com.acme.shop.local.running;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A local shop that is open, as its file tells it.
 *
 * @param tables names by logical id
 * @param queues URLs by logical id
 * @param started when its process began, in milliseconds since the epoch: a pid is used again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunningShop(
    URI api,
    URI dynamodb,
    URI sqs,
    URI kms,
    URI ssm,
    String region,
    String accountId,
    String stackName,
    Map<String, String> tables,
    Map<String, String> queues,
    long pid,
    long started) {

  /** Linux counts from the boot, whose time moves when the clock is set. */
  private static final long CLOCK_STEP = 5_000;

  public RunningShop {
    tables = Map.copyOf(tables);
    queues = Map.copyOf(queues);
  }

  /** The port of its API. */
  public int port() {
    return api.getPort();
  }

  /** Whether its process is alive. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(process -> Math.abs(startOf(process) - started) <= CLOCK_STEP)
        .isPresent();
  }

  /** When a process began; 0 where the system does not tell. */
  public static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}

package com.acme.shop.local.template;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * An SQS queue that invokes a function.
 *
 * @param queue the queue's name (not its URL or ARN)
 * @param partialFailures whether the function answers with {@code batchItemFailures}
 * @param maximumConcurrency {@code ScalingConfig.MaximumConcurrency}
 * @param filters {@code FilterCriteria} patterns, each a JSON document
 */
public record QueueSource(
    String queue,
    int batchSize,
    Duration window,
    boolean partialFailures,
    OptionalInt maximumConcurrency,
    List<String> filters) {

  public QueueSource {
    filters = List.copyOf(filters);
  }
}

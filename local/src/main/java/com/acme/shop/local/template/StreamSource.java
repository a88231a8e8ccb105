package com.acme.shop.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table's stream that invokes a function.
 *
 * @param table the table's name (not its ARN)
 * @param startingPosition {@code TRIM_HORIZON} or {@code LATEST}
 * @param maximumRetryAttempts empty for "until the record expires", as on AWS
 * @param onFailureQueue the name of the queue that hears of discarded batches
 * @param filters {@code FilterCriteria} patterns, each a JSON document
 */
public record StreamSource(
    String table,
    String startingPosition,
    int batchSize,
    Duration window,
    boolean bisectOnError,
    OptionalInt maximumRetryAttempts,
    Optional<Duration> maximumRecordAge,
    boolean partialFailures,
    Optional<String> onFailureQueue,
    List<String> filters) {

  public StreamSource {
    filters = List.copyOf(filters);
  }
}

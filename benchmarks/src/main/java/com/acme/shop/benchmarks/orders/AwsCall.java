package com.acme.shop.benchmarks.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * An AWS call of a function that was answered, as {@code --calls} writes it down.
 *
 * @param sent bytes of its body
 * @param units of DynamoDB that the table took
 * @param indexUnits that its indexes took
 */
record AwsCall(
    String function, String service, String operation, int sent, double units, double indexUnits) {

  private static final Set<String> READS =
      Set.of("BatchGetItem", "GetItem", "Query", "TransactGetItems");

  private static final int KILOBYTES_64 = 64 * 1024;

  static AwsCall of(JsonNode line) {
    return new AwsCall(
        line.path("function").asText(),
        line.path("service").asText(),
        line.path("operation").asText(),
        line.path("sent").asInt(),
        line.path("units").asDouble(),
        line.path("indexUnits").asDouble());
  }

  /** What AWS bills for it; Parameter Store's standard parameters are read for nothing. */
  Units billed() {
    return switch (service) {
      case "AmazonSQS" -> Units.of("sqs_requests", Math.ceilDiv(sent, KILOBYTES_64));
      case "TrentService" -> Units.of("kms_requests", 1);
      case "DynamoDB" ->
          READS.contains(operation)
              ? Units.of("read_units", units + indexUnits)
              : Units.of("table_write_units", units).plus("index_write_units", indexUnits);
      default -> Units.NONE;
    };
  }
}

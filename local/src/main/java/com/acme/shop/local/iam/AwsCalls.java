package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The AWS calls of a local shop's functions, as {@code --calls} has them written down.
 *
 * @param file with a line for each
 */
public record AwsCalls(Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One call that was answered.
   *
   * @param function the logical id of who called
   * @param service as {@code X-Amz-Target} names it, without a version: {@code DynamoDB}, {@code
   *     AmazonSQS}, {@code TrentService} …
   * @param sent bytes of its body
   * @param units that DynamoDB's table took; reads or writes, as the operation is
   * @param indexUnits that its indexes took
   */
  public record AwsCall(
      String function,
      String service,
      String operation,
      int sent,
      double units,
      double indexUnits) {

    private static final Set<String> READS =
        Set.of("BatchGetItem", "GetItem", "Query", "TransactGetItems");

    private static final int KILOBYTES_64 = 64 * 1024;

    /** Whether what DynamoDB bills for it are read units. */
    public boolean reads() {
      return READS.contains(operation);
    }

    /** How many requests SQS bills for it: one for each 64 KB begun. */
    public int sqsRequests() {
      return Math.ceilDiv(sent, KILOBYTES_64);
    }

    private static AwsCall of(String line) {
      JsonNode json = json(line);
      return new AwsCall(
          json.get("function").textValue(),
          json.get("service").textValue(),
          json.get("operation").textValue(),
          json.get("sent").intValue(),
          json.path("units").asDouble(),
          json.path("indexUnits").asDouble());
    }
  }

  /** A file for a shop that is not started yet; it goes with this process. */
  public static AwsCalls ofNewFile() {
    try {
      Path file = Files.createTempFile("calls", ".jsonl");
      file.toFile().deleteOnExit();
      return new AwsCalls(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there are by now. */
  public int count() {
    return lines().size();
  }

  /** Those that came after so many. */
  public List<AwsCall> after(int count) {
    return lines().stream().skip(count).map(AwsCall::of).toList();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}

package com.acme.shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The AWS calls of a local shop's functions, as {@code --calls} has them written down.
 *
 * @param file with a line for each
 */
record AwsCalls(Path file) {

  /**
   * One call that was answered.
   *
   * @param sent bytes of its body
   * @param units that the table took; reads or writes, as the operation is
   * @param indexUnits that its indexes took
   */
  record AwsCall(
      String function,
      String service,
      String operation,
      int sent,
      double units,
      double indexUnits) {

    private static AwsCall of(String line) {
      JsonNode json = Json.of(line);
      return new AwsCall(
          json.get("function").asText(),
          json.get("service").asText(),
          json.get("operation").asText(),
          json.get("sent").asInt(),
          json.path("units").asDouble(),
          json.path("indexUnits").asDouble());
    }
  }

  /** A file for a shop that is not started yet; it goes with this process. */
  static Path newFile() {
    try {
      Path file = Files.createTempFile("calls", ".jsonl");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there are by now. */
  int count() {
    return lines().size();
  }

  /** Those that came after so many. */
  List<AwsCall> after(int count) {
    return lines().stream().skip(count).map(AwsCall::of).toList();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

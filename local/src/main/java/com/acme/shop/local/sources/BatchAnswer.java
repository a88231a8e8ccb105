package com.acme.shop.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * What a function says of a batch under {@code ReportBatchItemFailures}, read as "Success and
 * failure conditions" in the Lambda guide has it.
 */
sealed interface BatchAnswer {

  /** Everything is done. */
  record Done() implements BatchAnswer {}

  /** These records failed, and the others are done. */
  record SomeFailed(Set<String> ids) implements BatchAnswer {

    public SomeFailed {
      ids = Set.copyOf(ids);
    }
  }

  /** An answer that cannot be used, so the whole batch counts as failed. */
  record Unusable(String why) implements BatchAnswer {}

  /**
   * Reads an answer.
   *
   * @param payload what the function answered
   * @param known the identifiers of the batch
   */
  static BatchAnswer read(byte[] payload, Set<String> known) {
    try {
      return read(Json.MAPPER.readTree(payload), known);
    } catch (IOException e) {
      return new Unusable("its answer is not JSON");
    }
  }

  private static BatchAnswer read(JsonNode answer, Set<String> known) {
    JsonNode failures = answer.path("batchItemFailures");
    if (isNothing(answer) || (answer.isObject() && isNothing(failures))) {
      return new Done();
    }
    if (!failures.isArray()) {
      return new Unusable("its answer has no list batchItemFailures");
    }
    return failed(failures, known);
  }

  private static BatchAnswer failed(JsonNode failures, Set<String> known) {
    Set<String> ids = new HashSet<>();
    for (JsonNode failure : failures) {
      String id = failure.path("itemIdentifier").asText("");
      if (!known.contains(id)) {
        return new Unusable("batchItemFailures names a record that is not in the batch");
      }
      ids.add(id);
    }
    return ids.isEmpty() ? new Done() : new SomeFailed(ids);
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}

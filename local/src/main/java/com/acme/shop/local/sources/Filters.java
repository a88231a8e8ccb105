package com.acme.shop.local.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** The {@code FilterCriteria} of one source: a record passes when one pattern matches it. */
record Filters(List<FilterPattern> patterns) {

  Filters {
    patterns = List.copyOf(patterns);
  }

  static Filters parse(List<String> patterns) {
    return new Filters(patterns.stream().map(FilterPattern::parse).toList());
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  boolean pass(JsonNode record) {
    return isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(record));
  }

  /**
   * The same for an SQS message, of which AWS filters the body alone. A body that is a JSON object
   * or list is matched as such, any other as a string.
   */
  boolean passBody(String body) {
    return isEmpty() || pass(Json.object().set("body", document(body)));
  }

  private static JsonNode document(String body) {
    try {
      JsonNode parsed = Json.MAPPER.readTree(body);
      return parsed.isContainerNode() ? parsed : JsonNodeFactory.instance.textNode(body);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(body);
    }
  }
}

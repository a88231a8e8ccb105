package com.acme.shop.local.sources;

import com.acme.shop.local.template.BrokenTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One pattern of {@code FilterCriteria}, as "Lambda event filtering" describes its rule syntax.
 *
 * <p>Numbers match by value (300 matches 300.0). Where the pattern has an object and the event a
 * text, number or boolean, it does not match.
 */
public final class FilterPattern {

  private final Fields root;

  private FilterPattern(Fields root) {
    this.root = root;
  }

  /**
   * Reads a pattern.
   *
   * @throws BrokenTemplate when the text is not JSON or not a pattern
   */
  public static FilterPattern parse(String json) {
    return new FilterPattern(FilterPatternParser.parse(json));
  }

  /** Whether this record goes to the function. */
  public boolean matches(JsonNode event) {
    return root.matches(event);
  }

  /** What a pattern asks of one place in an event. */
  sealed interface Condition {

    /**
     * Looks at that place.
     *
     * @param node what the event has there; a missing node when it has nothing
     */
    boolean matches(JsonNode node);
  }

  /** An object in a pattern: each of its fields must match, and one branch of each "$or". */
  record Fields(Map<String, Condition> all, List<List<Fields>> alternatives) implements Condition {

    Fields {
      all = Map.copyOf(all);
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public boolean matches(JsonNode node) {
      if (node.isArray()) {
        return node.valueStream().anyMatch(this::matches);
      }
      return (node.isObject() || node.isMissingNode()) && matchesFields(node);
    }

    private boolean matchesFields(JsonNode node) {
      return all.entrySet().stream().allMatch(e -> e.getValue().matches(node.path(e.getKey())))
          && alternatives.stream().allMatch(or -> or.stream().anyMatch(one -> one.matches(node)));
    }
  }

  /** A list in a pattern: one of its tests must hold. */
  record AnyOf(List<ValueRule> tests) implements Condition {

    AnyOf {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean matches(JsonNode node) {
      return tests.stream().anyMatch(test -> test.holds(node));
    }
  }
}

package com.acme.shop.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One element of a list in a filter pattern: what a value must be. */
sealed interface ValueRule {

  /** Whether this value passes; of a list in the event, whether one of its elements does. */
  default boolean holds(JsonNode node) {
    return node.isArray() ? node.valueStream().anyMatch(this::holds) : accepts(node);
  }

  /**
   * Looks at one value.
   *
   * @param node anything but a list; a missing node when the event has no such field
   */
  boolean accepts(JsonNode node);

  record Equal(JsonNode value) implements ValueRule {

    @Override
    public boolean accepts(JsonNode node) {
      return (value.isNumber() && node.isNumber())
          ? value.decimalValue().compareTo(node.decimalValue()) == 0
          : value.equals(node);
    }
  }

  record Prefix(String prefix) implements ValueRule {

    @Override
    public boolean accepts(JsonNode node) {
      return node.isTextual() && node.textValue().startsWith(prefix);
    }
  }

  record Suffix(String suffix) implements ValueRule {

    @Override
    public boolean accepts(JsonNode node) {
      return node.isTextual() && node.textValue().endsWith(suffix);
    }
  }

  record EqualIgnoringCase(String value) implements ValueRule {

    @Override
    public boolean accepts(JsonNode node) {
      return node.isTextual() && lower(node.textValue()).equals(lower(value));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** Works on values only, as on AWS: an object in the event is not a value. */
  record Exists(boolean wanted) implements ValueRule {

    @Override
    public boolean holds(JsonNode node) {
      return wanted == (node.isValueNode() || node.isArray());
    }

    @Override
    public boolean accepts(JsonNode node) {
      return holds(node);
    }
  }

  record Numeric(List<Bound> bounds) implements ValueRule {

    public Numeric {
      bounds = List.copyOf(bounds);
    }

    @Override
    public boolean accepts(JsonNode node) {
      return node.isNumber() && bounds.stream().allMatch(bound -> bound.holds(node.decimalValue()));
    }
  }

  record AnythingBut(List<ValueRule> excluded) implements ValueRule {

    public AnythingBut {
      excluded = List.copyOf(excluded);
    }

    @Override
    public boolean accepts(JsonNode node) {
      return node.isValueNode() && excluded.stream().noneMatch(test -> test.accepts(node));
    }
  }

  /** One comparison of a {@code numeric} list. */
  record Bound(Comparison comparison, BigDecimal limit) {

    boolean holds(BigDecimal number) {
      int order = number.compareTo(limit);
      return switch (comparison) {
        case EQUAL -> order == 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
      };
    }
  }

  /** The comparisons that {@code numeric} knows. */
  enum Comparison {
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    static Optional<Comparison> of(String sign) {
      return Arrays.stream(values()).filter(known -> known.sign.equals(sign)).findFirst();
    }
  }
}

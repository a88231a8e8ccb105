package com.acme.shop.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One atomic change of one row, made by DynamoDB itself: what is not read first cannot be
 * overtaken.
 *
 * @param expression an update expression, {@code ADD #q :q SET expiresAt = :t}
 * @param condition under which the change is made; empty for always
 * @param names what {@code #name} stands for
 * @param values what {@code :value} stands for
 */
public record Change(
    Key key,
    String expression,
    Optional<String> condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {

  public Change {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  public static Builder of(Key key) {
    return new Builder(key);
  }

  /** Null where DynamoDB wants no map rather than an empty one. */
  @Nullable Map<String, String> namesOrNull() {
    return names.isEmpty() ? null : names;
  }

  @Nullable Map<String, AttributeValue> valuesOrNull() {
    return values.isEmpty() ? null : values;
  }

  /** Collects the parts of a change. */
  public static final class Builder {

    private final Key key;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private String expression = "";
    private Optional<String> condition = Optional.empty();

    private Builder(Key key) {
      this.key = key;
    }

    public Builder set(String newExpression) {
      expression = newExpression;
      return this;
    }

    public Builder when(String newCondition) {
      condition = Optional.of(newCondition);
      return this;
    }

    /** What {@code #placeholder} stands for. */
    public Builder name(String placeholder, String attribute) {
      names.put(placeholder, attribute);
      return this;
    }

    public Builder value(String placeholder, AttributeValue value) {
      values.put(placeholder, value);
      return this;
    }

    public Builder text(String placeholder, String value) {
      return value(placeholder, AttributeValue.fromS(value));
    }

    public Builder number(String placeholder, long value) {
      return value(placeholder, AttributeValue.fromN(Long.toString(value)));
    }

    public Change build() {
      return new Change(key, expression, condition, names, values);
    }
  }
}

package com.acme.shop.table;

import com.acme.shop.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of one row beside its key. A reader that asks for an attribute that is not there
 * has found a row that this shop did not write: an {@link IllegalStateException} that names it.
 */
public record Row(Map<String, AttributeValue> attributes) {

  private static final int NANOS = 9;

  public Row {
    attributes = Collections.unmodifiableMap(attributes);
  }

  public static Builder builder() {
    return new Builder();
  }

  public String text(String name) {
    return required(name).s();
  }

  public Money money(String name) {
    return Money.of(new BigDecimal(required(name).n()));
  }

  public List<String> texts(String name) {
    return required(name).l().stream().map(AttributeValue::s).toList();
  }

  /** A whole number. */
  public long number(String name) {
    return Long.parseLong(required(name).n());
  }

  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /** A text, for which there is no attribute where it is empty. */
  public String said(String name) {
    return optionalText(name).orElse("");
  }

  /** A set of texts, in no order; empty where there is none. */
  public Set<String> textSet(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? Set.of() : Set.copyOf(value.ss());
  }

  /** The attributes of one map. */
  public Row map(String name) {
    return new Row(required(name).m());
  }

  /** A number with all its decimals. */
  public BigDecimal decimal(String name) {
    return new BigDecimal(required(name).n());
  }

  /** A time, to the nanosecond. */
  public Instant time(String name) {
    BigDecimal[] parts = decimal(name).divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(NANOS).longValueExact());
  }

  /** The attributes of each map of a list. */
  public List<Row> maps(String name) {
    return required(name).l().stream().map(value -> new Row(value.m())).toList();
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  Map<String, AttributeValue> under(Key key) {
    var all = new HashMap<>(attributes);
    all.putAll(key.attributes());
    return all;
  }

  /** Rows as a list of maps, to be appended to one. */
  public static AttributeValue list(List<Row> rows) {
    return AttributeValue.fromL(
        rows.stream().map(row -> AttributeValue.fromM(row.attributes())).toList());
  }

  private AttributeValue required(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("a row without the attribute " + name);
    }
    return value;
  }

  /** Collects the attributes of a row. */
  public static final class Builder {

    private final Map<String, AttributeValue> attributes = new HashMap<>();

    private Builder() {}

    public Builder text(String name, String value) {
      return put(name, AttributeValue.fromS(value));
    }

    public Builder number(String name, long value) {
      return put(name, AttributeValue.fromN(Long.toString(value)));
    }

    public Builder money(String name, Money value) {
      return put(name, AttributeValue.fromN(value.toString()));
    }

    public Builder texts(String name, List<String> values) {
      return put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    public Builder decimal(String name, BigDecimal value) {
      return put(name, AttributeValue.fromN(value.toPlainString()));
    }

    /**
     * A time as a number of seconds. Exact: what is announced again must bear the time of the first
     * announcement.
     */
    public Builder time(String name, Instant at) {
      BigDecimal seconds =
          BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), NANOS));
      return decimal(name, seconds.stripTrailingZeros());
    }

    /** A text; no attribute where it is empty. */
    public Builder said(String name, String value) {
      return value.isEmpty() ? this : text(name, value);
    }

    /** A list of maps. */
    public Builder maps(String name, List<Row> values) {
      return put(name, Row.list(values));
    }

    public Row build() {
      return new Row(attributes);
    }

    /** An attribute of any type. */
    public Builder put(String name, AttributeValue value) {
      attributes.put(name, value);
      return this;
    }
  }
}

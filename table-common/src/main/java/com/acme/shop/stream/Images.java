package com.acme.shop.stream;

import com.acme.shop.table.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads rows as a stream spells them: each value under the name of its type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
final class Images {

  private Images() {}

  static Row row(@Nullable Object image) {
    if (image instanceof Map<?, ?> attributes) {
      return new Row(values(attributes));
    }
    throw new IllegalStateException("a record without its row");
  }

  private static Map<String, AttributeValue> values(Map<?, ?> attributes) {
    var values = new TreeMap<String, AttributeValue>();
    attributes.forEach((name, value) -> values.put(String.valueOf(name), value(value)));
    return values;
  }

  /** A type that no reader asks for is as good as no value. */
  private static AttributeValue value(@Nullable Object spelled) {
    if (spelled instanceof Map<?, ?> typed) {
      if (typed.get("S") instanceof String text) {
        return AttributeValue.fromS(text);
      }
      if (typed.get("N") instanceof String number) {
        return AttributeValue.fromN(number);
      }
      if (typed.get("L") instanceof List<?> list) {
        return AttributeValue.fromL(list.stream().map(Images::value).toList());
      }
      if (typed.get("M") instanceof Map<?, ?> map) {
        return AttributeValue.fromM(values(map));
      }
    }
    return AttributeValue.fromNul(true);
  }
}

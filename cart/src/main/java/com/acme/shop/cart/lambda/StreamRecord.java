package com.acme.shop.cart.lambda;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the table's stream about a product of the catalog. What is missing in it is an
 * {@link IllegalStateException} that names it, once it is asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">the event</a>
 */
record StreamRecord(Map<?, ?> fields) {

  private static final String PREFIX = "PRODUCT#";

  /** The records of one event, in order. */
  static List<StreamRecord> all(byte[] event) throws IOException {
    Object document = Json.read(new String(event, StandardCharsets.UTF_8));
    if (document instanceof Map<?, ?> fields && fields.get("Records") instanceof List<?> records) {
      return records.stream().map(record -> new StreamRecord(object("record", record))).toList();
    }
    throw new IllegalStateException("an event without Records");
  }

  /** What a partial failure names, and where Lambda then goes on. */
  String sequenceNumber() {
    return text(fields, "dynamodb", "SequenceNumber");
  }

  boolean isRemoval() {
    return text(fields, "eventName").equals("REMOVE");
  }

  String productId() {
    String pk = text(fields, "dynamodb", "Keys", "PK", "S");
    if (!pk.startsWith(PREFIX)) {
      throw new IllegalStateException("a record of something that is no product");
    }
    return pk.substring(PREFIX.length());
  }

  /** The product as it is after the change. */
  Offer offer() {
    return new Offer(
        text(fields, "dynamodb", "NewImage", "name", "S"),
        Money.of(text(fields, "dynamodb", "NewImage", "price", "N")),
        text(fields, "dynamodb", "NewImage", "shortDescription", "S"));
  }

  private static String text(Map<?, ?> object, String... path) {
    Object value = object;
    for (String name : path) {
      value = object(name, value).get(name);
    }
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a record without the text " + String.join(".", path));
  }

  private static Map<?, ?> object(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException("a record without the object around " + name);
  }
}

package com.acme.shop.stream;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.table.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the table's stream. What is missing in it is an {@link IllegalStateException} that
 * names it, once it is asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">the event</a>
 */
public record StreamRecord(Map<?, ?> fields) {

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
    return text("dynamodb", "SequenceNumber");
  }

  /** Whether the row is new. */
  public boolean isInsertion() {
    return text("eventName").equals("INSERT");
  }

  /** Whether the row is gone. */
  public boolean isRemoval() {
    return text("eventName").equals("REMOVE");
  }

  /**
   * What follows the prefix in the row's partition key.
   *
   * @throws IllegalStateException for a row of something else
   */
  public String id(String prefix) {
    String pk = text("dynamodb", "Keys", "PK", "S");
    if (!pk.startsWith(prefix)) {
      throw new IllegalStateException("a record of something else than " + prefix);
    }
    return pk.substring(prefix.length());
  }

  /** The row after the change, with its key. */
  public Row newImage() {
    return Images.row(at("dynamodb", "NewImage"));
  }

  /** A text, by the names that lead to it. */
  public String text(String... path) {
    if (at(path) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a record without the text " + String.join(".", path));
  }

  private @Nullable Object at(String... path) {
    Object value = fields;
    for (String name : path) {
      value = object(name, value).get(name);
    }
    return value;
  }

  private static Map<?, ?> object(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException("a record without the object around " + name);
  }
}

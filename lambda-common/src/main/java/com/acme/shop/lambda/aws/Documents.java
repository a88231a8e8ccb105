package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The SDK's requests and answers as JSON, by what they tell of their own fields. Knows the types
 * that the shop's calls have; others are an error when written and passed over when read.
 */
final class Documents {

  private Documents() {}

  static byte[] of(SdkPojo request) {
    return Json.bytes(json -> write(json, request));
  }

  private static void write(JsonGenerator json, SdkPojo object) throws IOException {
    json.writeStartObject();
    for (SdkField<?> field : object.sdkFields()) {
      Object value = field.getValueOrDefault(object);
      if (isSet(value)) {
        json.writeFieldName(field.locationName());
        write(json, value);
      }
    }
    json.writeEndObject();
  }

  /** What nobody has set is an empty collection of the SDK's, which is not what was set empty. */
  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructMap)
        && !(value instanceof SdkAutoConstructList);
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case SdkBytes bytes -> json.writeBinary(bytes.asByteArrayUnsafe());
      case SdkPojo object -> write(json, object);
      case List<?> items -> {
        json.writeStartArray();
        for (Object item : items) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Map<?, ?> entries -> {
        json.writeStartObject();
        for (var entry : entries.entrySet()) {
          json.writeFieldName((String) entry.getKey());
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      default -> throw new IllegalArgumentException("no JSON is known for " + value.getClass());
    }
  }

  /** Reads a document into a builder of the SDK's. */
  static void read(byte[] document, SdkPojo builder) throws IOException {
    if (document.length > 0) {
      try (JsonParser json = Json.parser(document)) {
        json.nextToken();
        read(json, builder);
      }
    }
  }

  private static void read(JsonParser json, SdkPojo builder) throws IOException {
    // A builder without fields has no such map.
    Map<String, SdkField<?>> fields =
        builder.sdkFields().isEmpty() ? Map.of() : builder.sdkFieldNameToField();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      SdkField<?> field = fields.get(json.currentName());
      json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else {
        field.set(builder, value(json, field));
      }
    }
  }

  private static @Nullable Object value(JsonParser json, SdkField<?> field) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> json.getText();
      case INTEGER -> json.getIntValue();
      case LONG -> json.getLongValue();
      case DOUBLE -> json.getDoubleValue();
      case BOOLEAN -> json.getBooleanValue();
      case SDK_BYTES -> SdkBytes.fromByteArrayUnsafe(json.getBinaryValue());
      case SDK_POJO -> object(json, field);
      case LIST -> list(json, field.getTrait(ListTrait.class).memberFieldInfo());
      case MAP -> map(json, field.getTrait(MapTrait.class).valueFieldInfo());
      default -> {
        json.skipChildren();
        yield null;
      }
    };
  }

  private static Object object(JsonParser json, SdkField<?> field) throws IOException {
    SdkPojo builder = field.constructor().get();
    read(json, builder);
    return ((Buildable) builder).build();
  }

  private static List<@Nullable Object> list(JsonParser json, SdkField<?> item) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json, item));
    }
    return items;
  }

  private static Map<String, @Nullable Object> map(JsonParser json, SdkField<?> entry)
      throws IOException {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      entries.put(name, value(json, entry));
    }
    return entries;
  }
}

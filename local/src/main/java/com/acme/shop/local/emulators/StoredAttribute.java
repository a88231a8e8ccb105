package com.acme.shop.local.emulators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.MessageAttribute;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.StringMessageAttribute;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * A message attribute.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}
 * @param value Base64 for {@code Binary}
 * @param label what follows the dot in {@code Number.int}
 */
record StoredAttribute(String type, String value, @Nullable String label) {

  static StoredAttribute of(MessageAttribute attribute) {
    var value =
        switch (attribute) {
          case StringMessageAttribute text -> text.stringValue();
          case NumberMessageAttribute number -> number.stringValue();
          case BinaryMessageAttribute binary -> binary.asBase64();
          default -> throw new IllegalStateException("Unknown message attribute " + attribute);
        };
    @Nullable String label = OptionConverters.toJava(attribute.customType()).orElse(null);
    return new StoredAttribute(attribute.primaryDataType(), value, label);
  }

  static scala.collection.immutable.Map<String, MessageAttribute> toMessageAttributes(
      Map<String, StoredAttribute> stored) {
    List<Tuple2<String, MessageAttribute>> pairs = new ArrayList<>();
    stored.forEach((name, attribute) -> pairs.add(Tuple2.apply(name, attribute.toAttribute())));
    return scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(pairs));
  }

  private MessageAttribute toAttribute() {
    return switch (type) {
      case "String" -> new StringMessageAttribute(value, Option.apply(label));
      case "Number" -> new NumberMessageAttribute(value, Option.apply(label));
      case "Binary" -> BinaryMessageAttribute.fromBase64(value, Option.apply(label));
      default -> throw new IllegalStateException("Unknown message attribute type " + type);
    };
  }
}

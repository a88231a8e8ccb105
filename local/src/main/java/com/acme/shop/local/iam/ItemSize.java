package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Map;

/**
 * How many bytes DynamoDB counts for an item in its JSON form.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB
 *     item sizes and formats</a>
 */
final class ItemSize {

  /** Of a map or a list, beside what is in it. */
  private static final int CONTAINER = 3;

  private ItemSize() {}

  /** Names and values of all attributes. */
  static int of(JsonNode item) {
    return item.propertyStream().mapToInt(ItemSize::ofAttribute).sum();
  }

  private static int ofAttribute(Map.Entry<String, JsonNode> attribute) {
    return bytes(attribute.getKey()) + ofValue(attribute.getValue());
  }

  private static int ofValue(JsonNode value) {
    Map.Entry<String, JsonNode> typed = value.properties().iterator().next();
    JsonNode content = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> bytes(content.asText());
      case "N" -> ofNumber(content.asText());
      case "B" -> Base64.getDecoder().decode(content.asText()).length;
      case "M" -> CONTAINER + content.size() + of(content);
      case "L" ->
          CONTAINER + content.size() + content.valueStream().mapToInt(ItemSize::ofValue).sum();
      case "SS" -> content.valueStream().mapToInt(each -> bytes(each.asText())).sum();
      case "NS" -> content.valueStream().mapToInt(each -> ofNumber(each.asText())).sum();
      // A truth value, or null.
      default -> 1;
    };
  }

  /** About a byte for two significant digits, and one more; a negative number has another one. */
  private static int ofNumber(String number) {
    String digits = number.replaceAll("[eE].*", "").replaceAll("[-+.]", "");
    String significant = digits.replaceAll("^0+|0+$", "");
    return Math.ceilDiv(significant.length(), 2) + 1 + (number.startsWith("-") ? 1 : 0);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}

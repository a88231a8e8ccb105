package com.acme.shop.local.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything from a message passes here before a person sees it. */
public final class Masking {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Pattern ESCAPED_DIGIT = Pattern.compile("\\\\+u003([0-9])");

  /** What could steer a terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]");

  /** RFC 9562: with a version and a variant, which a number's digits would have by chance only. */
  private static final Pattern UUID =
      Pattern.compile(
          "(?<![0-9a-zA-Z])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
              + "(?![0-9a-zA-Z])");

  /** Beyond it a decimal is no card's number, and its plain form would be endless. */
  private static final int LARGEST_SCALE = 50;

  private Masking() {}

  /** The document in a body, when it is one JSON document. */
  static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(tree -> !tree.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A body as a person may see it: indented where it is JSON. */
  static String body(String body) {
    return json(body).map(tree -> hide(tree).toPrettyString()).orElseGet(() -> text(body));
  }

  /** Any text as a person may see it. */
  static String text(String text) {
    String decoded = ESCAPED_DIGIT.matcher(text).replaceAll("$1");
    String hidden = CardNumbers.hide(SecretFields.hideIn(decoded));
    return CONTROL.matcher(hidden).replaceAll("?");
  }

  /** A text on one line. */
  public static String line(String text) {
    return text(text).replaceAll("\\s+", " ").strip();
  }

  /**
   * An id on one line. Some UUIDs hold digits that could be a card's: those are shown as they are,
   * also within an id.
   */
  public static String id(String id) {
    var shown = new StringBuilder();
    int end = 0;
    Matcher uuid = UUID.matcher(id);
    while (uuid.find()) {
      shown.append(line(id.substring(end, uuid.start()))).append(uuid.group());
      end = uuid.end();
    }
    return shown.append(line(id.substring(end))).toString();
  }

  private static JsonNode hide(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> hideObject(object);
      case ArrayNode array -> hideArray(array);
      case TextNode text -> TextNode.valueOf(text(text.textValue()));
      default -> node.isNumber() ? hideNumber(node) : node;
    };
  }

  private static JsonNode hideObject(ObjectNode object) {
    ObjectNode hidden = JsonNodeFactory.instance.objectNode();
    for (var field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      boolean secret = SecretFields.isSecret(name);
      hidden.set(
          text(name),
          secret ? TextNode.valueOf(SecretFields.hidden(name, value.asText())) : hide(value));
    }
    return hidden;
  }

  private static JsonNode hideArray(ArrayNode array) {
    ArrayNode hidden = JsonNodeFactory.instance.arrayNode();
    array.forEach(element -> hidden.add(hide(element)));
    return hidden;
  }

  private static JsonNode hideNumber(JsonNode number) {
    BigDecimal value = number.decimalValue();
    if (Math.abs(value.scale()) > LARGEST_SCALE) {
      return number;
    }
    String plain = value.toPlainString();
    String hidden = CardNumbers.hide(plain);
    return hidden.equals(plain) ? number : TextNode.valueOf(hidden);
  }
}

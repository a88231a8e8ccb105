package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Functions over texts and lists of texts. */
final class TextFunctions {

  private TextFunctions() {}

  static JsonNode join(Arguments arguments) {
    return TextNode.valueOf(String.join(arguments.text(0), arguments.texts(1)));
  }

  static JsonNode split(Arguments arguments) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    for (String part : arguments.text(1).split(Pattern.quote(arguments.text(0)), -1)) {
      parts.add(part);
    }
    return parts;
  }

  static JsonNode select(Arguments arguments) {
    JsonNode list = arguments.list(1);
    int index = arguments.number(0);
    if (index < 0 || index >= list.size()) {
      throw arguments
          .place()
          .broken("Fn::Select has no element " + index + " in a list of " + list.size());
    }
    return list.get(index);
  }

  static JsonNode base64(JsonNode value, Place place) {
    byte[] bytes = Section.scalar(value, place).getBytes(StandardCharsets.UTF_8);
    return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
  }
}

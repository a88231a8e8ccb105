package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One parameter: its type, its default and what its value must be like. */
record Parameter(Section declared) {

  /**
   * The value in these surroundings.
   *
   * @param override null when the default is to be taken
   */
  JsonNode value(@Nullable String override) {
    String type = declared.text("Type");
    String given = override == null ? byDefault(type) : override;
    ParameterRules rules = new ParameterRules(declared, isNumeric(type));
    List<String> elements = isList(type) ? split(given) : List.of(given);
    elements.forEach(rules::check);
    return isList(type) ? array(elements) : TextNode.valueOf(given);
  }

  private String byDefault(String type) {
    if (type.startsWith("AWS::SSM::Parameter::")) {
      throw declared.place().broken("the type " + type + " has no store here; give the value");
    }
    return declared
        .optionalText("Default")
        .orElseThrow(() -> declared.place().broken("it has no default and no value is given"));
  }

  private boolean isNumeric(String type) {
    return type.equals("Number") || type.equals("List<Number>");
  }

  private boolean isList(String type) {
    if (type.equals("CommaDelimitedList")
        || type.contains("List<")
        || type.contains("<CommaDelimitedList>")) {
      return true;
    }
    if (!List.of("String", "Number").contains(type) && !type.startsWith("AWS::")) {
      throw declared.place().in("Type").broken("there is no parameter type " + type);
    }
    return false;
  }

  private static List<String> split(String given) {
    return given.isBlank()
        ? List.of()
        : Arrays.stream(given.split(",", -1)).map(String::strip).toList();
  }

  private static ArrayNode array(List<String> elements) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(array::add);
    return array;
  }
}

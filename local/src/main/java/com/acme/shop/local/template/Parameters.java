package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The template's {@code Parameters} and the values that this set-up gives them. */
final class Parameters {

  private Parameters() {}

  /** Every parameter's value, text or a list of texts, checked against its rules. */
  static Map<String, JsonNode> values(Section declared, Map<String, String> overrides) {
    overrides.keySet().forEach(name -> known(name, declared));
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Section parameter : declared.sections()) {
      String name = parameter.name();
      values.put(name, new Parameter(parameter).value(overrides.get(name)));
    }
    return values;
  }

  private static void known(String override, Section declared) {
    if (!declared.has(override)) {
      throw declared
          .place()
          .broken(
              declared.names().isEmpty()
                  ? "there is no parameter named " + override + ", the template has none"
                  : "there is no parameter named %s, only %s"
                      .formatted(override, String.join(", ", declared.names())));
    }
  }
}

package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Parameters and pseudo parameters: all that a condition may refer to. */
record Values(Map<String, JsonNode> parameters, Map<String, JsonNode> pseudo) implements Lookup {

  Optional<JsonNode> find(String name) {
    return Optional.ofNullable(parameters.get(name))
        .or(() -> Optional.ofNullable(pseudo.get(name)));
  }

  @Override
  public JsonNode ref(String name, Place asker) {
    return find(name).orElseThrow(() -> asker.broken("there is no parameter named " + name));
  }

  @Override
  public JsonNode attribute(String logicalId, String attribute, Place asker) {
    throw asker.broken("only parameters can be referred to here, not " + logicalId);
  }
}

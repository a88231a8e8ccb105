package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource of the template, before its functions are resolved.
 *
 * @param own what the resource itself says
 * @param properties the same with {@code Globals} under it
 * @param metadata what stands beside the properties, for tools
 */
record Resource(
    String logicalId, String type, ObjectNode own, ObjectNode properties, ObjectNode metadata) {

  Resource(String logicalId, String type, ObjectNode own, ObjectNode properties) {
    this(logicalId, type, own, properties, JsonNodeFactory.instance.objectNode());
  }

  Resource(String logicalId, String type, ObjectNode properties) {
    this(logicalId, type, properties, properties);
  }

  Place place() {
    return new Place(logicalId);
  }

  JsonNode property(String name) {
    return properties.path(name);
  }
}

package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads {@code AWS::DynamoDB::Table} and SAM's short form of it. */
final class TableReader {

  static final String TYPE = "AWS::DynamoDB::Table";

  private TableReader() {}

  static Table read(String logicalId, String name, Section properties) {
    require(properties, "KeySchema");
    require(properties, "AttributeDefinitions");
    return new Table(logicalId, name, properties.node());
  }

  /** A {@code AWS::Serverless::SimpleTable}: one key, billed on demand. */
  static Table readSimple(String logicalId, String name, Section properties) {
    Section key = properties.section("PrimaryKey");
    String keyName = key.optionalText("Name").orElse("id");
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.put("TableName", name).put("BillingMode", "PAY_PER_REQUEST");
    table
        .putArray("AttributeDefinitions")
        .addObject()
        .put("AttributeName", keyName)
        .put("AttributeType", attributeType(key));
    table.putArray("KeySchema").addObject().put("AttributeName", keyName).put("KeyType", "HASH");
    return new Table(logicalId, name, table);
  }

  private static String attributeType(Section key) {
    return switch (key.optionalText("Type").orElse("String")) {
      case "String" -> "S";
      case "Number" -> "N";
      case "Binary" -> "B";
      case String other -> throw key.place().in("Type").broken("there is no key type " + other);
    };
  }

  private static void require(Section properties, String name) {
    if (!properties.get(name).isArray()) {
      throw properties.place().broken(name + " is missing");
    }
  }
}

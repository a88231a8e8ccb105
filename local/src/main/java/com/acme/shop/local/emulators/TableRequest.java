package com.acme.shop.local.emulators;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** What DynamoDB is asked for, from {@code AWS::DynamoDB::Table} properties. */
final class TableRequest {

  private final Table table;

  TableRequest(Table table) {
    this.table = table;
  }

  /** Always on demand: nothing here throttles, and provisioned numbers would mean nothing. */
  CreateTableRequest create() {
    var properties = table.properties();
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(list(properties, "AttributeDefinitions", this::attribute))
            .keySchema(list(properties, "KeySchema", this::key));
    if (properties.has("GlobalSecondaryIndexes")) {
      request.globalSecondaryIndexes(list(properties, "GlobalSecondaryIndexes", this::globalIndex));
    }
    if (properties.has("LocalSecondaryIndexes")) {
      request.localSecondaryIndexes(list(properties, "LocalSecondaryIndexes", this::localIndex));
    }
    stream().ifPresent(request::streamSpecification);
    return request.build();
  }

  /** The attribute that says when an item ends, if the template switches that on. */
  Optional<String> timeToLive() {
    return Optional.ofNullable(table.properties().get("TimeToLiveSpecification"))
        .filter(specification -> specification.path("Enabled").asBoolean())
        .map(specification -> text(specification, "AttributeName"));
  }

  private Optional<StreamSpecification> stream() {
    return Optional.ofNullable(table.properties().get("StreamSpecification"))
        .map(specification -> text(specification, "StreamViewType"))
        .map(
            view -> StreamSpecification.builder().streamEnabled(true).streamViewType(view).build());
  }

  private AttributeDefinition attribute(JsonNode node) {
    return AttributeDefinition.builder()
        .attributeName(text(node, "AttributeName"))
        .attributeType(text(node, "AttributeType"))
        .build();
  }

  private KeySchemaElement key(JsonNode node) {
    return KeySchemaElement.builder()
        .attributeName(text(node, "AttributeName"))
        .keyType(text(node, "KeyType"))
        .build();
  }

  private GlobalSecondaryIndex globalIndex(JsonNode node) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(node, "IndexName"))
        .keySchema(list(node, "KeySchema", this::key))
        .projection(projection(node))
        .build();
  }

  private LocalSecondaryIndex localIndex(JsonNode node) {
    return LocalSecondaryIndex.builder()
        .indexName(text(node, "IndexName"))
        .keySchema(list(node, "KeySchema", this::key))
        .projection(projection(node))
        .build();
  }

  private Projection projection(JsonNode index) {
    var projection =
        Projection.builder().projectionType(text(index.path("Projection"), "ProjectionType"));
    var attributes = index.path("Projection").path("NonKeyAttributes");
    if (!attributes.isMissingNode()) {
      projection.nonKeyAttributes(elements(attributes).stream().map(JsonNode::asText).toList());
    }
    return projection.build();
  }

  private <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    var array = node.path(name);
    if (!array.isArray() || array.isEmpty()) {
      throw broken(name + " is missing or not a list");
    }
    return elements(array).stream().map(read).toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private String text(JsonNode node, String name) {
    var value = node.path(name);
    if (!value.isValueNode() || value.asText().isEmpty()) {
      throw broken(name + " is missing");
    }
    return value.asText();
  }

  BrokenTemplate broken(String reason) {
    return new BrokenTemplate("Table %s: %s".formatted(table.logicalId(), reason));
  }
}

package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What DynamoDB asks IAM. A transaction needs, for each of its parts, the action of that part; a
 * batch is an action of its own, with the keys of all its parts at once.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions,
 *     resources, and condition keys for Amazon DynamoDB</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Using
 *     IAM with DynamoDB transactions</a>
 */
final class DynamoDb implements Service {

  private static final String PREFIX = "dynamodb:";

  private static final Map<String, String> PARTS =
      Map.of(
          "ConditionCheck", "ConditionCheckItem",
          "Delete", "DeleteItem",
          "Get", "GetItem",
          "Put", "PutItem",
          "Update", "UpdateItem");

  private final String arnPrefix;
  private final KeySchemas schemas;

  DynamoDb(Arns arns, KeySchemas schemas) {
    this.arnPrefix = arns.prefix("dynamodb") + "table/";
    this.schemas = schemas;
  }

  @Override
  public List<Access> accesses(Call call) {
    return switch (call.operation()) {
      case "TransactGetItems", "TransactWriteItems" -> transaction(call);
      case "BatchGetItem", "BatchWriteItem" -> batch(call);
      case "Query" -> List.of(query(call.body()));
      case "GetItem", "PutItem", "UpdateItem", "DeleteItem" ->
          List.of(access(call.operation(), table(call.body()), keys(call.body()), List.of()));
      default -> List.of(Access.of(PREFIX + call.operation(), anyResource(call.body())));
    };
  }

  @Override
  public Refusal refusal(String message) {
    return Refusal.of("com.amazon.coral.service#AccessDeniedException", message);
  }

  private List<Access> transaction(Call call) {
    return call.body()
        .path("TransactItems")
        .valueStream()
        .flatMap(JsonNode::propertyStream)
        .map(part -> part(part.getKey(), part.getValue(), call.operation()))
        .toList();
  }

  private Access part(String kind, JsonNode part, String operation) {
    return access(PARTS.getOrDefault(kind, kind), table(part), keys(part), List.of(operation));
  }

  private List<Access> batch(Call call) {
    return call.body()
        .path("RequestItems")
        .propertyStream()
        .map(table ->
            access(
                call.operation(),
                tableName(table.getKey()),
                batchKeys(tableName(table.getKey()), table.getValue()),
                List.of()))
        .toList();
  }

  /** Of reads {@code {"Keys": [key…]}}, of writes {@code [{"PutRequest": {"Item": …}}…]}. */
  private List<String> batchKeys(String table, JsonNode requests) {
    Stream<JsonNode> reads = requests.path("Keys").valueStream();
    Stream<JsonNode> writes =
        requests.isArray()
            ? requests.valueStream().flatMap(JsonNode::valueStream).flatMap(JsonNode::valueStream)
            : Stream.of();
    return Stream.concat(reads, writes).flatMap(item -> key(item, table)).toList();
  }

  private Access query(JsonNode query) {
    String table = table(query);
    Optional<String> key =
        query.has("IndexName")
            ? schemas.ofIndex(table, query.path("IndexName").asText())
            : schemas.ofTable(table);
    List<String> values = key.map(name -> KeyCondition.values(query, name)).orElse(List.of());
    return new Access(PREFIX + "Query", anyResource(query), context(values, List.of()));
  }

  private List<String> keys(JsonNode request) {
    return Stream.of("Key", "Item")
        .flatMap(field -> key(request.path(field), table(request)))
        .toList();
  }

  private Stream<String> key(JsonNode item, String table) {
    return schemas.ofTable(table).stream().flatMap(name -> AttributeValues.text(item.path(name)));
  }

  private Access access(String operation, String table, List<String> keys, List<String> enclosing) {
    return new Access(PREFIX + operation, arnPrefix + table, context(keys, enclosing));
  }

  private static Map<String, List<String>> context(List<String> keys, List<String> enclosing) {
    return Map.of(Access.LEADING_KEYS, keys, Access.ENCLOSING_OPERATION, enclosing);
  }

  /** An index, a table, a stream, or nothing that could be named. */
  private String anyResource(JsonNode request) {
    if (request.has("TableName")) {
      String table = arnPrefix + table(request);
      return request.has("IndexName")
          ? table + "/index/" + request.path("IndexName").asText()
          : table;
    }
    return request.path("StreamArn").asText("*");
  }

  private static String table(JsonNode request) {
    return tableName(request.path("TableName").asText());
  }

  /** A call may name a table by its ARN, too. */
  private static String tableName(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }
}

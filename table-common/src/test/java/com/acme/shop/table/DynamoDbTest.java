package com.acme.shop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.shop.lambda.runtime.Environment;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The SDK's own client is the judge: both send the same, and make the same of the answer. */
class DynamoDbTest {

  private static final Map<String, AttributeValue> KEY =
      Map.of("PK", AttributeValue.fromS("PRODUCT#1"), "SK", AttributeValue.fromS("ä \"q\""));

  private static final Map<String, AttributeValue> EVERYTHING =
      Map.of(
          "s", AttributeValue.fromS(""),
          "n", AttributeValue.fromN("12.50"),
          "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 62})),
          "bool", AttributeValue.fromBool(false),
          "nul", AttributeValue.fromNul(true),
          "ss", AttributeValue.fromSs(List.of("a", "b")),
          "l",
              AttributeValue.fromL(
                  List.of(AttributeValue.fromM(Map.of()), AttributeValue.fromN("1"))),
          "m", AttributeValue.fromM(Map.of("x", AttributeValue.fromL(List.of()))));

  private static final String ITEM =
      """
      {"PK":{"S":"PRODUCT#1"},"n":{"N":"12.50"},"b":{"B":"AP8+"},"bool":{"BOOL":false},"nul":{"NULL":true},\
      "ss":{"SS":["a","b"]},"l":{"L":[{"M":{}},{"S":""}]},"m":{"M":{"x":{"L":[]}}}}\
      """;

  private static final String CAPACITY =
      """
      {"TableName":"t","CapacityUnits":1.5,"Table":{"CapacityUnits":1.0},"GlobalSecondaryIndexes":{"GSI1":{"CapacityUnits":0.5}}}\
      """;

  private final List<Sent> sent = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String answer = "{}";

  /** What of a request tells the service what to do. */
  private record Sent(String target, String type, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    sent.add(
        new Sent(
            headers.getFirst("X-Amz-Target"),
            headers.getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    byte[] body = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().add("x-amzn-RequestId", "r-1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private DynamoDbClient ours() {
    return DynamoDb.of(
        new Environment(
            Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint())),
        Duration.ofSeconds(5));
  }

  private DynamoDbClient theSdks() {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .endpointOverride(URI.create(endpoint()))
        .build();
  }

  private static Arguments call(
      String name, Function<DynamoDbClient, SdkPojo> call, String answer) {
    return Arguments.of(name, call, answer);
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call(
            "GetItem",
            client -> client.getItem(get -> get.tableName("t").key(KEY).consistentRead(true)),
            "{\"Item\":" + ITEM + ",\"ConsumedCapacity\":" + CAPACITY + "}"),
        call(
            "GetItem of nothing",
            client -> client.getItem(get -> get.tableName("t").key(KEY)),
            "{}"),
        call(
            "BatchGetItem",
            client ->
                client.batchGetItem(get ->
                    get.requestItems(
                        Map.of(
                            "t",
                            KeysAndAttributes.builder()
                                .keys(List.of(KEY))
                                .consistentRead(true)
                                .build()))),
            """
            {"Responses":{"t":[%s,{}]},"UnprocessedKeys":{"t":{"Keys":[{"PK":{"S":"1"}}]}}}\
            """
                .formatted(ITEM)),
        call(
            "Query",
            client ->
                client.query(query ->
                    query
                        .tableName("t")
                        .indexName("GSI1")
                        .keyConditionExpression("PK = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("1")))
                        .scanIndexForward(false)
                        .limit(3)),
            """
            {"Items":[%s],"Count":1,"ScannedCount":2,"LastEvaluatedKey":{"PK":{"S":"1"}},"New":[{"a":null}]}\
            """
                .formatted(ITEM)),
        call(
            "PutItem",
            client ->
                client.putItem(put ->
                    put.tableName("t")
                        .item(EVERYTHING)
                        .conditionExpression("attribute_not_exists(PK)")
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)),
            "{\"ConsumedCapacity\":" + CAPACITY + "}"),
        call(
            "UpdateItem",
            client ->
                client.updateItem(update ->
                    update
                        .tableName("t")
                        .key(KEY)
                        .updateExpression("SET #a = :a")
                        .expressionAttributeNames(Map.of("#a", "a"))
                        .expressionAttributeValues(Map.of(":a", AttributeValue.fromN("1")))
                        .returnValues(ReturnValue.ALL_NEW)),
            "{\"Attributes\":" + ITEM + "}"),
        call("DeleteItem", client -> client.deleteItem(del -> del.tableName("t").key(KEY)), "{}"),
        call(
            "TransactWriteItems",
            client ->
                client.transactWriteItems(write ->
                    write
                        .clientRequestToken("once")
                        .transactItems(
                            TransactWriteItem.builder()
                                .put(put ->
                                    put.tableName("t")
                                        .item(KEY)
                                        .returnValuesOnConditionCheckFailure(
                                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
                                .build(),
                            TransactWriteItem.builder()
                                .delete(del -> del.tableName("t").key(KEY))
                                .build())),
            "{}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void a_call_is_the_sdks(String name, Function<DynamoDbClient, SdkPojo> call, String prepared) {
    answer = prepared;
    try (var sdk = theSdks();
        var own = ours()) {
      SdkPojo expected = call.apply(sdk);
      assertThat(call.apply(own)).matches(expected::equalsBySdkFields, expected.toString());
    }
    assertThat(sent.get(1)).isEqualTo(sent.get(0));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_is_the_sdks(String body) {
    status = 400;
    answer = body;
    try (var sdk = theSdks();
        var own = ours()) {
      assertThat(told(refusal(own))).isEqualTo(told(refusal(sdk)));
    }
  }

  private static List<Object> told(DynamoDbException refusal) {
    Object rows =
        switch (refusal) {
          case ConditionalCheckFailedException failed -> failed.item();
          case TransactionCanceledException cancelled -> cancelled.cancellationReasons();
          default -> List.of();
        };
    return List.of(
        refusal.getClass(),
        refusal.statusCode(),
        refusal.requestId(),
        refusal.awsErrorDetails().errorCode(),
        refusal.awsErrorDetails().errorMessage(),
        rows);
  }

  private static DynamoDbException refusal(DynamoDbClient client) {
    return catchThrowableOfType(
        DynamoDbException.class, () -> client.putItem(put -> put.tableName("t").item(KEY)));
  }

  static Stream<String> refusals() {
    String prefix = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#";
    return Stream.of(
        prefix + "ConditionalCheckFailedException\",\"message\":\"no\"}",
        prefix + "ConditionalCheckFailedException\",\"message\":\"no\",\"Item\":" + ITEM + "}",
        prefix
            + """
            TransactionCanceledException","Message":"no","CancellationReasons":[{"Code":"None"},\
            {"Code":"ConditionalCheckFailed","Message":"why","Item":%s}]}\
            """
                .formatted(ITEM),
        prefix + "TransactionConflictException\",\"message\":\"busy\"}",
        "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"wrong\"}");
  }

  @Test
  void the_token_of_a_transaction_is_the_same_in_every_try() {
    status = 500;
    try (var own = ours()) {
      var _ =
          catchThrowableOfType(
              DynamoDbException.class,
              () ->
                  own.transactWriteItems(write ->
                      write.transactItems(
                          TransactWriteItem.builder()
                              .delete(del -> del.tableName("t").key(KEY))
                              .build())));
    }
    assertThat(sent).hasSizeGreaterThan(1).allMatch(sent.getFirst()::equals);
    assertThat(sent.getFirst().body()).contains("ClientRequestToken");
  }
}

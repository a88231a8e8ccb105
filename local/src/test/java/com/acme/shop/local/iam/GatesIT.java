package com.acme.shop.local.iam;

import static com.acme.shop.local.iam.Policies.allow;
import static com.acme.shop.local.iam.Policies.leadingKeys;
import static com.acme.shop.local.iam.Policies.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a function sees of the gates. */
class GatesIT {

  private static final String WHO =
      "User: arn:aws:sts::000000000000:assumed-role/shop-CartFunctionRole/shop-CartFunction ";

  private static GuardedShop shop;

  private final Function cart =
      Policies.function(
          allow(
              "dynamodb:PutItem dynamodb:GetItem",
              Policies.TABLE,
              leadingKeys("CART#*"),
              someKey()));
  private Gates gates;
  private Caller caller;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    shop = new GuardedShop();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void open() {
    shop.log.clear();
    gates = shop.gates(stackOf(cart));
    caller = GuardedShop.caller(gates, cart);
  }

  @AfterEach
  void close() {
    caller.close();
    gates.close();
  }

  @Test
  void what_is_allowed_reaches_the_table_and_its_answer_comes_back() {
    put("CART#1");
    var found = caller.dynamoDb().getItem(r -> r.tableName(shop.table()).key(key("CART#1")));
    assertThat(found.item()).containsEntry("PK", AttributeValue.fromS("CART#1"));
    assertThat(shop.log).isEmpty();
  }

  @Test
  void an_error_of_the_table_itself_comes_back_as_it_is() {
    put("CART#2");
    var failed =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                caller
                    .dynamoDb()
                    .putItem(r ->
                        r.tableName(shop.table())
                            .item(key("CART#2"))
                            .conditionExpression("attribute_not_exists(PK)")));
    assertThat(failed).isNotNull();
  }

  @Test
  void a_refused_call_of_dynamodb_fails_as_on_aws() {
    var refused = catchThrowableOfType(DynamoDbException.class, () -> put("ORDER#1"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(refused.awsErrorDetails().errorMessage())
        .isEqualTo(
            WHO
                + "is not authorized to perform: dynamodb:PutItem on resource: "
                + Policies.TABLE
                + " because no identity-based policy allows the dynamodb:PutItem action");
  }

  @Test
  void a_refused_call_of_sqs_fails_as_on_aws() {
    String queue = shop.stack().queues().getFirst().name();
    String url = shop.emulators().queueUrl(queue);
    var refused =
        catchThrowableOfType(
            SqsException.class,
            () -> caller.sqs().sendMessage(r -> r.queueUrl(url).messageBody("m")));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    assertThat(refused.awsErrorDetails().errorMessage())
        .isEqualTo(
            WHO
                + "is not authorized to perform: sqs:sendmessage on resource: "
                + "arn:aws:sqs:us-east-1:000000000000:"
                + queue
                + " because no identity-based policy allows the sqs:sendmessage action");
  }

  @Test
  void a_message_that_may_be_sent_is_told_and_one_that_may_not_is_not() {
    String allowed = shop.stack().queues().getFirst().name();
    String refused = shop.stack().queues().getLast().name();
    var sender =
        Policies.function(
            allow("sqs:SendMessage", "arn:aws:sqs:us-east-1:000000000000:" + allowed));
    List<Sent> heard = new CopyOnWriteArrayList<>();
    try (Gates listening = shop.gates(stackOf(sender), heard::add);
        Caller sending = GuardedShop.caller(listening, sender)) {
      assertThat(Caller.isDenied(() -> send(sending, refused))).isTrue();
      send(sending, allowed);
    }
    assertThat(heard)
        .extracting(Sent::function, Sent::queue, Sent::body)
        .containsExactly(tuple(sender.logicalId(), allowed, "m"));
  }

  private static void send(Caller sender, String queue) {
    var _ =
        sender
            .sqs()
            .sendMessage(r -> r.queueUrl(shop.emulators().queueUrl(queue)).messageBody("m"));
  }

  @Test
  void a_refused_call_of_kms_fails_as_on_aws() {
    var refused =
        catchThrowableOfType(
            KmsException.class,
            () ->
                caller
                    .kms()
                    .sign(r ->
                        r.keyId(shop.stack().keys().getFirst().id())
                            .message(SdkBytes.fromUtf8String("m"))
                            .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(refused.awsErrorDetails().errorMessage())
        .startsWith(WHO + "is not authorized to perform: kms:Sign on resource: arn:aws:kms:")
        .endsWith("because no identity-based policy allows the kms:Sign action");
  }

  @Test
  void a_refused_call_is_one_line_of_the_log() {
    assertThat(Caller.isDenied(() -> put("ORDER#1"))).isTrue();
    assertThat(shop.log)
        .containsExactly(
            "ACCESS DENIED: CartFunction may not dynamodb:PutItem on "
                + Policies.TABLE
                + " with the keys [ORDER#1]: the condition of"
                + " CartFunction.Policies[0].Statement[0] is not met");
  }

  @Test
  void a_transaction_of_which_one_part_is_foreign_is_refused_and_does_nothing() {
    assertThat(
            Caller.isDenied(() ->
                caller
                    .dynamoDb()
                    .transactWriteItems(
                        r -> r.transactItems(List.of(putPart("CART#3"), putPart("ORDER#3"))))))
        .isTrue();
    assertThat(
            caller.dynamoDb().getItem(r -> r.tableName(shop.table()).key(key("CART#3"))).hasItem())
        .isFalse();
  }

  @Test
  void a_refusal_leaves_the_connection_usable() {
    for (int i = 0; i < 20; i++) {
      assertThat(Caller.isDenied(() -> put("ORDER#1"))).isTrue();
      put("CART#1");
    }
  }

  @Test
  void credentials_that_are_no_functions_open_nothing() {
    Map<String, String> stranger = new HashMap<>(environment());
    stranger.put("AWS_ACCESS_KEY_ID", "local");
    try (Caller unknown = Caller.of(stranger)) {
      var refused =
          catchThrowableOfType(DynamoDbException.class, () -> unknown.dynamoDb().listTables());
      assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("UnrecognizedClientException");
    }
  }

  @Test
  void an_item_of_the_largest_size_passes() {
    var item = new HashMap<>(key("CART#4"));
    item.put("text", AttributeValue.fromS("x".repeat(390_000)));
    var _ = caller.dynamoDb().putItem(r -> r.tableName(shop.table()).item(item));
    assertThat(caller.dynamoDb().getItem(r -> r.tableName(shop.table()).key(key("CART#4"))).item())
        .isEqualTo(item);
  }

  @Test
  void what_was_used_is_reported_when_the_gates_close() {
    var reporting =
        Gates.open(
            stackOf(cart),
            shop.emulators().account(),
            shop.emulators().environment(),
            Optional.of(directory),
            shop.log::add);
    try (reporting;
        Caller reader = Caller.of(withKms(reporting))) {
      var _ = reader.dynamoDb().getItem(r -> r.tableName(shop.table()).key(key("CART#1")));
      assertThat(Caller.isDenied(() -> Attempt.PUT.make(reader.dynamoDb(), shop.table(), "X")))
          .isTrue();
    }
    GrantReport report = GrantReport.read(directory, FileTime.from(Instant.EPOCH));
    assertThat(report.calls().values()).containsExactly(0L, 1L);
    assertThat(report.unused()).extracting(Grant::action).containsExactly("dynamodb:PutItem");
  }

  private Gates watching(Path calls) {
    return Gates.open(
        stackOf(cart),
        shop.emulators().account(),
        shop.emulators().environment(),
        Optional.empty(),
        Optional.of(calls),
        shop.log::add,
        _ -> {});
  }

  @Test
  void calls_are_written_down_with_the_units_they_take() throws Exception {
    Path calls = directory.resolve("calls.jsonl");
    try (Gates watching = watching(calls);
        Caller writer = Caller.of(withKms(watching))) {
      Map<String, AttributeValue> item = new HashMap<>(key("CART#5"));
      item.put("GSI2PK", AttributeValue.fromS("ORDER_OPEN#1"));
      item.put("GSI2SK", AttributeValue.fromS("5"));
      item.put("text", AttributeValue.fromS("x".repeat(1500)));
      var _ = writer.dynamoDb().putItem(r -> r.tableName(shop.table()).item(item));
      assertThat(Files.readAllLines(calls)).hasSize(1);
      var found = writer.dynamoDb().getItem(r -> r.tableName(shop.table()).key(key("CART#5")));
      assertThat(found.item()).isEqualTo(item);
    }
    assertThat(Files.readAllLines(calls))
        .satisfiesExactly(
            put ->
                assertThat(put)
                    .startsWith(
                        "{\"function\":\"CartFunction\",\"service\":\"DynamoDB\","
                            + "\"operation\":\"PutItem\",\"status\":200,")
                    .endsWith("\"units\":2.0,\"indexUnits\":1.0}"),
            get ->
                assertThat(get)
                    .contains("\"GetItem\"")
                    .endsWith("\"units\":0.5,\"indexUnits\":0.0}"));
  }

  @Test
  void a_call_that_a_gate_refuses_is_not_written_down() throws Exception {
    Path calls = directory.resolve("calls.jsonl");
    try (Gates watching = watching(calls);
        Caller writer = Caller.of(withKms(watching))) {
      assertThat(Caller.isDenied(() -> Attempt.PUT.make(writer.dynamoDb(), shop.table(), "X")))
          .isTrue();
    }
    assertThat(calls).isEmptyFile();
  }

  @Test
  void gates_that_are_closed_free_their_ports() throws Exception {
    gates.close();
    URI endpoint =
        URI.create(Objects.requireNonNull(environment().get("AWS_ENDPOINT_URL_DYNAMODB")));
    try (var socket = new ServerSocket(endpoint.getPort())) {
      assertThat(socket.isBound()).isTrue();
    }
  }

  private void put(String key) {
    Attempt.PUT.make(caller.dynamoDb(), shop.table(), key);
  }

  private static TransactWriteItem putPart(String key) {
    return TransactWriteItem.builder().put(p -> p.tableName(shop.table()).item(key(key))).build();
  }

  private Map<String, String> environment() {
    return Objects.requireNonNull(gates.environments().get(cart.logicalId()));
  }

  /** Without a KMS of its own, a client of it goes nowhere. */
  private static Map<String, String> withKms(Gates gates) {
    Map<String, String> environment =
        new HashMap<>(Objects.requireNonNull(gates.environments().get("CartFunction")));
    environment.put("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:1");
    return environment;
  }

  private static Stack stackOf(Function function) {
    Stack stack = shop.stack();
    return new Stack(
        stack.api(),
        List.of(function),
        stack.queues(),
        stack.tables(),
        stack.keys(),
        stack.parameters(),
        List.of());
  }

  private static Map<String, AttributeValue> key(String value) {
    return Map.of("PK", AttributeValue.fromS(value), "SK", AttributeValue.fromS("A"));
  }
}

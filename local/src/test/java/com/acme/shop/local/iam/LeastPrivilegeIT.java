package com.acme.shop.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.ssm.SignedSsm;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.SsmParameter;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Statement;
import com.acme.shop.local.template.Statement.Condition;
import com.acme.shop.local.template.Statement.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The policies of the shop's own template, tried out with AWS's own clients. */
class LeastPrivilegeIT {

  private static GuardedShop shop;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    shop = new GuardedShop();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void every_function_is_denied_every_other_domains_keys() {
    assertThat(reached(shop.stack())).isEmpty();
  }

  @Test
  void a_policy_for_all_keys_is_found_out() {
    Stack tooWide = shop.changed(text -> text.replace("[\"CART#*\"]", "[\"*\"]"), directory);
    assertThat(reached(tooWide))
        .contains("CartFunction GET ORDER#", "CartFunction BATCH_GET SESSION#")
        .allMatch(line -> line.startsWith("CartFunction"));
  }

  @Test
  void a_prefix_that_is_too_short_is_found_out() {
    Stack tooWide = shop.changed(text -> text.replace("[\"PRICE#*\"]", "[\"PR*\"]"), directory);
    assertThat(reached(tooWide))
        .contains("CartPricesFunction PUT PRODUCT#", "OrderFunction BATCH_GET PRODUCT_TAG#");
  }

  @Test
  void every_pattern_of_keys_is_one_domains_prefix() {
    assertThat(leadingKeys(shop.stack()))
        .isNotEmpty()
        .isSubsetOf(Domains.prefixes().map(prefix -> prefix + "*").toList());
  }

  @Test
  void every_function_may_do_what_it_is_granted() {
    try (Gates gates = shop.gates(shop.stack())) {
      for (Function function : shop.stack().functions()) {
        try (Caller caller = GuardedShop.caller(gates, function)) {
          tableStatements(function).forEach(statement -> useAll(statement, caller));
        }
      }
      assertThat(gates.report().unused())
          .as("each grant on the table was used above")
          .noneMatch(grant -> grant.action().startsWith("dynamodb:"));
    }
  }

  @Test
  void nobody_may_scan() {
    assertThat(scanned(shop.stack())).isEmpty();
  }

  @Test
  void a_scan_that_somebody_may_do_is_found_out() {
    Stack careless =
        shop.changed(
            text ->
                text.replace("Action: [kms:GetPublicKey, kms:Sign]", "Action: \"*\"")
                    .replace("Resource: !GetAtt SigningKey.Arn", "Resource: \"*\""),
            directory);
    // Both sign tokens; each scans the table and its index.
    assertThat(scanned(careless)).hasSize(4).containsOnly("PosFunction", "UserFunction");
  }

  @Test
  void a_function_sends_to_the_queues_that_its_variables_name_and_reads_none() {
    try (Gates gates = shop.gates(shop.stack())) {
      for (Function function : shop.stack().functions()) {
        try (Caller caller = GuardedShop.caller(gates, function)) {
          shop.stack().queues().forEach(queue -> check(function, queue, caller.sqs()));
        }
      }
    }
  }

  @Test
  void only_who_is_told_of_the_signing_key_may_sign() {
    try (Gates gates = shop.gates(shop.stack())) {
      for (Function function : shop.stack().functions()) {
        try (Caller caller = GuardedShop.caller(gates, function)) {
          boolean signs = function.environment().containsKey("SIGNING_KEY_ID");
          assertThat(Caller.isDenied(() -> sign(caller)))
              .as(function.logicalId())
              .isNotEqualTo(signs);
        }
      }
    }
  }

  @Test
  void a_function_reads_the_settings_that_its_variables_name_and_changes_none() {
    assertThat(shop.stack().parameters()).isNotEmpty();
    try (Gates gates = shop.gates(shop.stack())) {
      for (Function function : shop.stack().functions()) {
        SignedSsm ssm = GuardedShop.ssm(gates, function);
        for (SsmParameter parameter : shop.stack().parameters()) {
          boolean told = function.environment().containsValue(parameter.name());
          assertThat(isDenied(ssm, "GetParameters", parameter))
              .as("%s reads %s", function.logicalId(), parameter.name())
              .isNotEqualTo(told);
          assertThat(isDenied(ssm, "PutParameter", parameter)).isTrue();
        }
      }
    }
  }

  @Test
  void a_call_of_which_one_parameter_is_foreign_is_refused() {
    try (Gates gates = shop.gates(shop.stack())) {
      SignedSsm user = GuardedShop.ssm(gates, shop.function("UserFunction"));
      String names = "{\"Names\":[\"/acme-shop/shop/AccessTokenSeconds\",\"%s\"]}";
      assertThat(
              user.call("GetParameters", names.formatted("/acme-shop/shop/RefreshTokenSeconds"))
                  .path("Parameters"))
          .hasSize(2);
      var refused = user.call("GetParameters", names.formatted("/acme-shop/shop/DeliverySeconds"));
      assertThat(refused.path("__type").asText()).isEqualTo("AccessDeniedException");
      assertThat(refused.path("message").asText())
          .endsWith(
              "is not authorized to perform: ssm:GetParameters on resource:"
                  + " arn:aws:ssm:us-east-1:000000000000:parameter/acme-shop/shop/DeliverySeconds"
                  + " because no identity-based policy allows the ssm:GetParameters action");
    }
  }

  private static boolean isDenied(SignedSsm ssm, String action, SsmParameter parameter) {
    String body =
        action.equals("GetParameters")
            ? "{\"Names\":[\"%s\"]}".formatted(parameter.name())
            : "{\"Name\":\"%s\",\"Value\":\"1\"}".formatted(parameter.name());
    return ssm.call(action, body).path("__type").asText().equals("AccessDeniedException");
  }

  /** What functions reach of other domains' keys, one line each. */
  private static List<String> reached(Stack stack) {
    List<String> reached = new ArrayList<>();
    try (Gates gates = shop.gates(stack)) {
      for (Function function : stack.functions()) {
        try (Caller caller = GuardedShop.caller(gates, function)) {
          Domains.prefixes().forEach(prefix -> reach(function, prefix, caller, reached));
        }
      }
    }
    return reached;
  }

  private static void reach(Function function, String prefix, Caller caller, List<String> reached) {
    for (Attempt attempt : Attempt.values()) {
      if (Domains.isForeign(function, attempt.action(), prefix)
          && !Caller.isDenied(() -> attempt.make(caller.dynamoDb(), shop.table(), prefix + "1"))) {
        reached.add("%s %s %s".formatted(function.logicalId(), attempt, prefix));
      }
    }
  }

  private static List<String> scanned(Stack stack) {
    List<String> scanned = new ArrayList<>();
    try (Gates gates = shop.gates(stack)) {
      for (Function function : stack.functions()) {
        try (Caller caller = GuardedShop.caller(gates, function)) {
          scans(caller)
              .filter(scan -> !Caller.isDenied(scan))
              .forEach(_ -> scanned.add(function.logicalId()));
        }
      }
    }
    return scanned;
  }

  private static Stream<Runnable> scans(Caller caller) {
    var client = caller.dynamoDb();
    return Stream.of(
        () -> client.scan(r -> r.tableName(shop.table())),
        () -> client.scan(r -> r.tableName(shop.table()).indexName("GSI2")));
  }

  private static void useAll(Statement statement, Caller caller) {
    for (String action : statement.actions()) {
      for (String resource : statement.resources()) {
        List<Attempt> attempts = Attempt.of(action, resource);
        assertThat(attempts).as(action + " on " + resource).isNotEmpty();
        for (String pattern : leadingKeys(statement).toList()) {
          String key = pattern.replace("*", "1");
          attempts.forEach(attempt ->
              assertThat(Caller.isDenied(() -> attempt.make(caller.dynamoDb(), shop.table(), key)))
                  .as("%s: %s with %s", statement.place(), attempt, key)
                  .isFalse());
        }
      }
    }
  }

  private static void check(Function function, Queue queue, SqsClient sqs) {
    String url = shop.emulators().queueUrl(queue.name());
    boolean sends = function.environment().containsValue(url);
    assertThat(Caller.isDenied(() -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("m"))))
        .as("%s sends to %s", function.logicalId(), queue.name())
        .isNotEqualTo(sends);
    var entry = SendMessageBatchRequestEntry.builder().id("1").messageBody("m").build();
    assertThat(
            Caller.isDenied(
                () -> sqs.sendMessageBatch(r -> r.queueUrl(url).entries(List.of(entry)))))
        .isNotEqualTo(sends);
    assertThat(Caller.isDenied(() -> sqs.receiveMessage(r -> r.queueUrl(url)))).isTrue();
  }

  private static void sign(Caller caller) {
    var _ =
        caller
            .kms()
            .sign(r ->
                r.keyId(shop.stack().keys().getFirst().id())
                    .message(SdkBytes.fromUtf8String("m"))
                    .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256));
  }

  private static List<String> leadingKeys(Stack stack) {
    return stack.functions().stream()
        .flatMap(LeastPrivilegeIT::tableStatements)
        .flatMap(LeastPrivilegeIT::leadingKeys)
        .distinct()
        .toList();
  }

  private static Stream<String> leadingKeys(Statement statement) {
    return statement.conditions().stream()
        .filter(condition -> condition.operator().equals("ForAllValues:StringLike"))
        .map(Condition::values)
        .flatMap(List::stream);
  }

  private static Stream<Statement> tableStatements(Function function) {
    return function.policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> statement.effect() == Effect.ALLOW)
        .filter(statement -> statement.actions().getFirst().startsWith("dynamodb:"));
  }
}

package com.acme.shop.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class DeadLetterCommandIT {

  private static final String REQUESTED =
      """
      {"metadata":{"domain":"Order","source":"CLI","type":"PaymentRequested","status":"success"},
       "data":{"orderID":"12345","card":{"Type":"Visa","Number":"4222222222222","ExpiryYear":2030,
       "ExpiryMonth":12,"CVV":"987"},"total":"123"}}
      """;

  private static Emulators emulators = start();
  private static SqsClient sqs = emulators.sqsClient();

  @TempDir private Path root;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> queues = new HashMap<>();

  private static Emulators start() {
    return Emulators.start(Optional.empty());
  }

  @BeforeAll
  static void createQueues() {
    for (String name : List.of("Request", "Response")) {
      String dead = create("shop-" + name + "QueueDlq", Map.of());
      String arn =
          sqs.getQueueAttributes(r -> r.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
              .attributes()
              .get(QueueAttributeName.QUEUE_ARN);
      String policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(arn);
      create(
          "shop-" + name + "Queue",
          Map.of(
              QueueAttributeName.REDRIVE_POLICY,
              policy,
              QueueAttributeName.VISIBILITY_TIMEOUT,
              "0"));
    }
  }

  private static String create(String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
  }

  @AfterAll
  static void stop() {
    sqs.close();
    emulators.close();
  }

  @BeforeEach
  void open() {
    for (String id :
        List.of("RequestQueue", "RequestQueueDlq", "ResponseQueue", "ResponseQueueDlq")) {
      queues.put(id, emulators.queueUrl("shop-" + id));
      sqs.purgeQueue(r -> r.queueUrl(queues.get(id)));
    }
    announce(8080);
  }

  private void announce(int port) {
    new RunningShops(root)
        .announce(
            new RunningShop(
                URI.create("http://127.0.0.1:" + port),
                emulators.dynamoDb(),
                emulators.sqs(),
                emulators.sqs(),
                emulators.sqs(),
                "us-east-1",
                "000000000000",
                "shop",
                Map.of(),
                queues,
                ProcessHandle.current().pid(),
                RunningShop.startOf(ProcessHandle.current())));
  }

  @Test
  void a_list_has_one_line_a_message_with_its_order_and_the_reason() {
    String id = send("RequestQueueDlq", REQUESTED, Map.of("reason", "no field total"));
    assertThat(run("list")).isZero();
    assertThat(lines())
        .singleElement()
        .asString()
        .matches(
            "shop-RequestQueueDlq +%s +\\d+s +1x +PaymentRequested +12345 +no field total"
                .formatted(id));
  }

  @Test
  void a_list_can_be_of_one_queue_by_either_name() {
    send("RequestQueueDlq", "one", Map.of());
    send("ResponseQueueDlq", "two", Map.of());
    assertThat(run("list", "RequestQueueDlq")).isZero();
    assertThat(run("list", "shop-RequestQueueDlq")).isZero();
    assertThat(lines()).hasSize(2).allMatch(line -> line.startsWith("shop-RequestQueueDlq "));
  }

  @Test
  void a_message_that_sqs_gave_up_says_so() {
    send("RequestQueue", REQUESTED, Map.of());
    assertThat(receive("RequestQueue")).hasSize(1);
    assertThat(receive("RequestQueue")).isEmpty();
    assertThat(run("list")).isZero();
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("SQS gave up after 1 receives: see the function's log");
  }

  @Test
  void looking_takes_nothing_out_of_sight() {
    send("RequestQueueDlq", "body", Map.of());
    assertThat(run("list")).isZero();
    assertThat(run("purge")).isEqualTo(2);
    assertThat(receive("RequestQueueDlq")).hasSize(1);
  }

  @Test
  void nothing_that_is_shown_of_a_payment_request_holds_its_card() {
    String reason = "card 4222222222222 with cvv 987 is refused";
    String id = send("RequestQueueDlq", REQUESTED, Map.of("reason", reason, "CVV", "987"));
    assertThat(run("list")).isZero();
    assertThat(run("show", id)).isZero();
    assertThat(run("redrive", id)).isZero();
    assertThat(output()).contains("PaymentRequested", "12345", "2030", "*********2222");
    // A word of its own: a random id may hold these digits, too.
    assertThat(output()).doesNotContain("4222222222222").doesNotContainPattern("\\b987\\b");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void redriving_sends_the_body_and_its_own_attributes_back() {
    String id =
        send(
            "RequestQueueDlq",
            REQUESTED,
            Map.of(
                "reason",
                "r",
                "sourceMessageId",
                "s",
                "correlationId",
                "c",
                "deadLetteredAt",
                "d",
                "kind",
                "order"));
    assertThat(run("redrive", id)).isZero();
    assertThat(output()).contains(id + " from shop-RequestQueueDlq to shop-RequestQueue");
    assertThat(receive("RequestQueueDlq")).isEmpty();
    assertThat(receive("RequestQueue"))
        .singleElement()
        .satisfies(message -> assertThat(message.body()).isEqualTo(REQUESTED))
        .satisfies(message -> assertThat(message.messageAttributes()).containsOnlyKeys("kind"));
  }

  @Test
  void one_is_redriven_and_the_others_stay() {
    String id = send("RequestQueueDlq", "this", Map.of());
    send("RequestQueueDlq", "that", Map.of());
    assertThat(run("redrive", id)).isZero();
    assertThat(receive("RequestQueueDlq")).extracting(Message::body).containsExactly("that");
  }

  @Test
  void all_are_redriven_each_to_its_own_queue() {
    for (int i = 0; i < 12; i++) {
      send("RequestQueueDlq", "request " + i, Map.of());
    }
    send("ResponseQueueDlq", "response", Map.of());
    assertThat(run("redrive", "--all")).isZero();
    assertThat(lines()).last().asString().startsWith("13 redriven, at least once each");
    assertThat(count("RequestQueue")).isEqualTo(12);
    assertThat(count("ResponseQueue")).isEqualTo(1);
    assertThat(count("RequestQueueDlq")).isZero();
  }

  @Test
  void a_purge_must_be_told_twice() {
    send("RequestQueueDlq", "body", Map.of());
    assertThat(run("purge", "RequestQueueDlq")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("shop-RequestQueueDlq (1 messages)", "--yes-really");
    assertThat(count("RequestQueueDlq")).isEqualTo(1);
    assertThat(run("purge", "RequestQueueDlq", "--yes-really")).isZero();
    assertThat(count("RequestQueueDlq")).isZero();
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(run("show", "nobody")).isEqualTo(1);
    assertThat(run("list", "RequestQueue")).isEqualTo(1);
    assertThat(run("list", "--port", "1")).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "No dead letter has the id nobody.",
            "There is no dead-letter queue RequestQueue, only RequestQueueDlq, ResponseQueueDlq",
            "No local shop runs at port 1.");
  }

  @Test
  void of_several_shops_one_must_be_named() {
    announce(9000);
    assertThat(run("list")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--port N of [8080, 9000]");
    assertThat(run("list", "--port", "9000")).isZero();
    assertThat(output()).contains("There are no dead letters.");
  }

  @Test
  void queues_on_aws_are_found_by_the_stacks_name() {
    assertThat(Reach.named(sqs, "shop-"))
        .containsOnlyKeys("RequestQueue", "RequestQueueDlq", "ResponseQueue", "ResponseQueueDlq");
    assertThat(Reach.named(sqs, "other-")).isEmpty();
  }

  private int run(String... arguments) {
    var command =
        new DeadLetterCommand(
            new RunningShops(root),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return command.run(List.of(arguments));
  }

  private String output() {
    return out.toString(UTF_8);
  }

  private List<String> lines() {
    return output().lines().toList();
  }

  private String send(String queue, String body, Map<String, String> attributes) {
    Map<String, MessageAttributeValue> values = new HashMap<>();
    attributes.forEach((name, value) ->
        values.put(
            name, MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    return sqs.sendMessage(
            r -> r.queueUrl(queues.get(queue)).messageBody(body).messageAttributes(values))
        .messageId();
  }

  private List<Message> receive(String queue) {
    return sqs.receiveMessage(
            r -> r.queueUrl(queues.get(queue)).messageAttributeNames("All").maxNumberOfMessages(10))
        .messages();
  }

  private int count(String queue) {
    String name = "ApproximateNumberOfMessages";
    String count =
        sqs.getQueueAttributes(r -> r.queueUrl(queues.get(queue)).attributeNamesWithStrings(name))
            .attributesAsStrings()
            .getOrDefault(name, "");
    return Integer.parseInt(count);
  }
}

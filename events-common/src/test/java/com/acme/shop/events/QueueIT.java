package com.acme.shop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.QueueEvents.Entry;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.local.emulators.Emulators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Events on their way through queues. */
class QueueIT {

  private static final int MAX_RECEIVES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Emulators emulators;
  private static SqsClient client;

  private final List<EventData> consumed = new ArrayList<>();
  private String queue = "";
  private String deadLetters = "";

  @BeforeAll
  static void start() {
    emulators = Emulators.start(Optional.empty());
    client = emulators.sqsClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    emulators.close();
  }

  @BeforeEach
  void createQueues(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName().substring(0, 20);
    deadLetters = create(name + "-dlq", Map.of());
    String redrive =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:%s:%s-dlq\",\"maxReceiveCount\":%d}"
            .formatted(emulators.account().id(), name, MAX_RECEIVES);
    queue = create(name, Map.of(QueueAttributeName.REDRIVE_POLICY, redrive));
  }

  @Test
  void twenty_five_events_arrive_and_the_delayed_ones_later() {
    List<Outgoing> events =
        IntStream.range(0, 25)
            .mapToObj(i -> new Outgoing(event(i), Duration.ofSeconds(i % 2)))
            .toList();
    new EventPublisher(client, queue).publish(events);
    List<Message> arrived = receive(queue, 25);
    assertThat(arrived)
        .extracting(message -> Messages.event(message.body()))
        .containsExactlyInAnyOrderElementsOf(events.stream().map(Outgoing::event).toList());
    assertThat(arrived)
        .filteredOn(message -> orderNumber(message) % 2 == 1)
        .hasSize(12)
        .allSatisfy(message -> assertThat(millisInQueue(message)).isGreaterThanOrEqualTo(900));
  }

  @Test
  void hostile_messages_are_dead_letters_and_the_good_ones_between_them_are_handled()
      throws IOException {
    String early = Messages.golden("ShipmentDelivered");
    List<String> good =
        List.of(
            Messages.golden("ShipmentSent"),
            Messages.sample("shipment-sent"),
            Messages.sample("credit-card-validated"),
            Messages.golden("CreditCardValidated-refused"));
    Map<String, String> bad =
        Map.of(
            "not JSON",
            "body is not JSON",
            "[]",
            "body must be a JSON object",
            "{\"metadata\":{\"type\":\"CartEmptied\"},\"data\":{}}",
            "metadata.type is not",
            "{\"metadata\":{\"type\":\"ShipmentSent\"},\"data\":{}}",
            "data.orderNumber is required",
            "{\"metadata\":{\"type\":\"ShipmentSent\"},\"data\":7}",
            "data must be an object",
            Messages.golden("ShipmentSent").replace("\"version\": 1", "\"version\": 9"),
            "metadata.version is newer",
            Messages.golden("ShipmentFailed"),
            "nothing to do with it");
    var all = new ArrayList<String>(bad.keySet());
    IntStream.range(0, good.size()).forEach(i -> all.add(i * 2, good.get(i)));
    all.add(3, early);
    all.forEach(this::send);

    List<Message> batch = receive(queue, all.size());
    assertThat(failures(batch)).containsExactly(idOf(early, batch));
    assertThat(consumed)
        .containsExactlyInAnyOrderElementsOf(
            good.stream().map(body -> Messages.event(body).data()).toList());
    List<Message> letters = receive(deadLetters, bad.size());
    assertThat(letters).extracting(Message::body).containsExactlyInAnyOrderElementsOf(bad.keySet());
    assertThat(letters)
        .allSatisfy(letter -> {
          assertThat(attribute(letter, "reason")).contains(bad.get(letter.body()));
          assertThat(attribute(letter, "sourceMessageId")).isEqualTo(idOf(letter.body(), batch));
          assertThat(attribute(letter, "correlationId")).isNotEmpty();
          assertThat(attribute(letter, "deadLetteredAt")).endsWith("Z");
        });
  }

  @Test
  void a_message_of_a_mebibyte_ends_whole_in_the_dead_letter_queue_by_the_queues_own_redrive()
      throws IOException {
    String large = "x".repeat(1 << 20);
    send(large);
    for (int receives = 1; receives <= MAX_RECEIVES; receives++) {
      List<Message> batch = receive(queue, 1);
      assertThat(failures(batch)).containsExactly(batch.getFirst().messageId());
      bringAgain(batch.getFirst());
    }
    assertThat(client.receiveMessage(r -> r.queueUrl(queue)).messages()).isEmpty();
    assertThat(receive(deadLetters, 1).getFirst().body()).isEqualTo(large);
  }

  @Test
  void a_message_that_keeps_coming_too_early_is_a_dead_letter_after_its_last_receive()
      throws IOException {
    send(Messages.golden("ShipmentDelivered"));
    List<Message> first = receive(queue, 1);
    assertThat(failures(first)).hasSize(1);
    bringAgain(first.getFirst());
    assertThat(failures(receive(queue, 1))).isEmpty();
    assertThat(attribute(receive(deadLetters, 1).getFirst(), "reason"))
        .isEqualTo("it was not sent yet");
  }

  private Outcome consume(Event event) {
    return switch (event.data()) {
      case ShipmentDelivered _ -> new Outcome.Later("it was not sent yet");
      case ShipmentFailed _ -> new Outcome.Never("nothing to do with it");
      default -> {
        consumed.add(event.data());
        yield new Outcome.Done();
      }
    };
  }

  private List<String> failures(List<Message> batch) throws IOException {
    var clock = InstantSource.system();
    var log = Log.to(new PrintStream(OutputStream.nullOutputStream()), "test", clock);
    var letters = new DeadLetters(client, deadLetters, MAX_RECEIVES);
    var answer = new ByteArrayOutputStream();
    new QueueFunction(log, clock, letters, (event, _) -> consume(event))
        .handle(new ByteArrayInputStream(QueueEvents.of(entries(batch))), answer);
    return new ObjectMapper().readTree(answer.toByteArray()).findValuesAsText("itemIdentifier");
  }

  private static List<Entry> entries(List<Message> batch) {
    return batch.stream()
        .map(message ->
            new Entry(
                message.messageId(),
                message.body(),
                (int) number(message, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)))
        .toList();
  }

  private static String create(String name, Map<QueueAttributeName, String> attributes) {
    return client.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
  }

  private void send(String body) {
    client.sendMessage(r -> r.queueUrl(queue).messageBody(body));
  }

  private void bringAgain(Message message) {
    client.changeMessageVisibility(
        r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  private static List<Message> receive(String url, int count) {
    var messages = new ArrayList<Message>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (messages.size() < count && System.nanoTime() < end) {
      messages.addAll(
          client
              .receiveMessage(r ->
                  r.queueUrl(url)
                      .maxNumberOfMessages(10)
                      .waitTimeSeconds(1)
                      .messageAttributeNames("All")
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages());
    }
    assertThat(messages).hasSize(count);
    return messages;
  }

  private static String idOf(String body, List<Message> batch) {
    return batch.stream()
        .filter(message -> message.body().equals(body))
        .map(Message::messageId)
        .collect(Collectors.joining());
  }

  private static String attribute(Message message, String name) {
    return message
        .messageAttributes()
        .getOrDefault(name, MessageAttributeValue.builder().stringValue("").build())
        .stringValue();
  }

  private static int orderNumber(Message message) {
    return Integer.parseInt(Messages.event(message.body()).data().orderId());
  }

  private static long millisInQueue(Message message) {
    return number(message, MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP)
        - number(message, MessageSystemAttributeName.SENT_TIMESTAMP);
  }

  private static long number(Message message, MessageSystemAttributeName name) {
    return Long.parseLong(message.attributes().getOrDefault(name, ""));
  }

  private static Event event(int order) {
    return Event.of(
        new ShipmentFailed(String.valueOf(order), "no address"),
        Messages.RECEIVED,
        "Test",
        new Event.Cause("c", Optional.empty()));
  }
}

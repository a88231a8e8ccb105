package com.acme.shop.events;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.QueueEvents.Entry;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class QueueFunctionTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_RECEIVES = 5;

  private final FakeQueue deadLetters = new FakeQueue();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final List<Event> consumed = new ArrayList<>();

  @Test
  void a_handled_message_is_no_failure_and_one_line_with_its_ids_and_metrics() throws IOException {
    String golden = Messages.golden("ShipmentSent");
    assertThat(failures(new Outcome.Done(), new Entry("m1", golden, 2))).isEmpty();
    assertThat(consumed).containsExactly(Messages.event(golden));
    JsonNode line = MAPPER.readTree(log());
    Event event = consumed.getFirst();
    assertThat(line.path("messageId").asText()).isEqualTo("m1");
    assertThat(line.path("eventId").asText()).isEqualTo(event.id());
    assertThat(line.path("type").asText()).isEqualTo("ShipmentSent");
    assertThat(line.path("orderId").asText()).isEqualTo(event.data().orderId());
    assertThat(line.path("correlationId").asText()).isEqualTo(event.correlationId());
    assertThat(line.path("causationId").asText()).isEqualTo(event.causationId().orElseThrow());
    assertThat(counts(line)).isEqualTo(Map.of("Handled", 1, "Retried", 0, "DeadLettered", 0));
    assertThat(line.path("Age").asInt()).isEqualTo(250);
    assertThat(line.path("_aws").path("CloudWatchMetrics").path(0).path("Dimensions").toString())
        .isEqualTo("[[\"service\"]]");
  }

  @Test
  void messages_are_handled_one_after_the_other_in_their_order() throws IOException {
    failures(
        new Outcome.Done(),
        new Entry("m1", Messages.golden("ShipmentDelivered"), 1),
        new Entry("m2", Messages.golden("ShipmentSent"), 1));
    assertThat(consumed)
        .extracting(event -> event.data().type())
        .containsExactly(EventType.SHIPMENT_DELIVERED, EventType.SHIPMENT_SENT);
  }

  @Test
  void an_event_that_came_too_early_comes_again() throws IOException {
    assertThat(failures(new Outcome.Later("no such order"), sent(4))).containsExactly("m1");
    assertThat(deadLetters.singles).isEmpty();
    assertThat(counts(MAPPER.readTree(log()))).containsEntry("Retried", 1);
  }

  @Test
  void an_event_that_came_too_early_the_last_time_is_a_dead_letter_with_its_reason()
      throws IOException {
    assertThat(failures(new Outcome.Later("no such order"), sent(5))).isEmpty();
    assertThat(reason(deadLetters.singles.getFirst())).isEqualTo("no such order");
    assertThat(counts(MAPPER.readTree(log()))).containsEntry("DeadLettered", 1);
  }

  @Test
  void an_event_that_can_never_be_handled_is_a_dead_letter_at_once() throws IOException {
    assertThat(failures(new Outcome.Never("paid twice"), sent(1))).isEmpty();
    SendMessageRequest letter = deadLetters.singles.getFirst();
    assertThat(letter.messageBody()).isEqualTo(Messages.golden("ShipmentSent"));
    assertThat(letter.messageAttributes())
        .hasEntrySatisfying("reason", v -> assertThat(v.stringValue()).isEqualTo("paid twice"))
        .hasEntrySatisfying("sourceMessageId", v -> assertThat(v.stringValue()).isEqualTo("m1"))
        .hasEntrySatisfying(
            "correlationId", v -> assertThat(v.stringValue()).isEqualTo("Root=1-67-abc"))
        .hasEntrySatisfying(
            "deadLetteredAt",
            v -> assertThat(v.stringValue()).isEqualTo(Messages.RECEIVED.toString()));
  }

  @Test
  void a_consumer_that_breaks_costs_its_own_message_alone() throws IOException {
    var function =
        function((event, _) -> {
          if (event.data().type() == EventType.SHIPMENT_SENT) {
            throw new IllegalStateException("the table is on fire");
          }
          return new Outcome.Done();
        });
    assertThat(
            failures(
                function,
                sent(1),
                new Entry("m2", Messages.golden("ShipmentDelivered"), 1),
                new Entry("m3", Messages.golden("ShipmentSent"), 5)))
        .containsExactly("m1");
    assertThat(reason(deadLetters.singles.getFirst()))
        .isEqualTo("broke: java.lang.IllegalStateException");
    assertThat(log()).contains("the table is on fire", "\"level\":\"ERROR\"");
  }

  @Test
  void a_message_that_cannot_be_dead_lettered_is_not_lost() throws IOException {
    deadLetters.broken();
    assertThat(failures(new Outcome.Never("paid twice"), sent(5), new Entry("m2", "not JSON", 1)))
        .containsExactly("m1", "m2");
    assertThat(log()).contains("dead-lettering failed", "\"DeadLettered\":0");
  }

  @Test
  void a_message_too_large_to_carry_a_reason_is_left_to_the_queue() throws IOException {
    assertThat(failures(new Outcome.Done(), new Entry("m1", "x".repeat(1 << 20), 1)))
        .containsExactly("m1");
    assertThat(deadLetters.singles).isEmpty();
    assertThat(failures(new Outcome.Done(), new Entry("m1", "x".repeat((1 << 20) - 999), 1)))
        .isEmpty();
  }

  @Test
  void no_exception_and_no_reason_brings_a_card_into_a_log() throws IOException {
    var card = new Card("Visa", "4222 2222 2222 2", 2030, 12, "917");
    var payment =
        new Event(
            "e",
            Messages.RECEIVED,
            "Test",
            "c",
            Optional.empty(),
            new PaymentRequested("order", card, Money.of("1")));
    var entry = new Entry("m1", EventJson.write(payment), 1);
    String leak = "cannot charge 4222 2222 2222 2 (4222222222222), code 917!";
    var throwing =
        function((_, _) -> {
          throw withoutTrace(new IllegalStateException(leak, withoutTrace(new Error(leak))));
        });
    assertThat(failures(throwing, entry)).containsExactly("m1");
    assertThat(failures(new Outcome.Never(leak), entry)).isEmpty();
    assertThat(failures(new Outcome.Later(leak), entry)).containsExactly("m1");
    assertThat(log() + reason(deadLetters.singles.getFirst()))
        .contains("IllegalStateException: cannot charge ***", "Caused by", "code ***!")
        .doesNotContain("4222", "917");
  }

  @Test
  void a_broken_batch_is_no_answer_and_its_text_is_not_quoted() {
    for (String event : List.of("{\"Records\":[{\"body\":\"4222222222222", "4222222222222x")) {
      assertThatThrownBy(() ->
              function((_, _) -> new Outcome.Done())
                  .handle(in(event.getBytes(StandardCharsets.UTF_8)), logged))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a batch")
          .hasNoCause()
          .hasMessageNotContaining("4222");
    }
  }

  @Test
  void half_a_character_costs_no_batch() throws IOException {
    String body = Messages.sample("shipment-sent").replace("12345", "\\ud800");
    assertThat(failures(new Outcome.Done(), new Entry("m1", body, 1))).isEmpty();
    assertThat(reason(deadLetters.singles.getFirst())).contains("data.orderNumber");
    assertThat(failures(new Outcome.Never("\ud800"), sent(1))).isEmpty();
  }

  @Test
  void an_empty_batch_is_an_empty_answer() throws IOException {
    assertThat(failures(new Outcome.Done())).isEmpty();
  }

  /** A log line keeps the beginning of a trace: here that is all of it. */
  private static <T extends Throwable> T withoutTrace(T failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  private static Entry sent(int receives) {
    return new Entry("m1", Messages.golden("ShipmentSent"), receives);
  }

  private List<String> failures(Outcome outcome, Entry... entries) throws IOException {
    return failures(
        function((event, _) -> {
          consumed.add(event);
          return outcome;
        }),
        entries);
  }

  private static List<String> failures(QueueFunction function, Entry... entries)
      throws IOException {
    var answer = new ByteArrayOutputStream();
    function.handle(in(QueueEvents.of(List.of(entries))), answer);
    JsonNode failures = MAPPER.readTree(answer.toByteArray()).path("batchItemFailures");
    assertThat(failures.isArray()).isTrue();
    return failures.findValuesAsText("itemIdentifier");
  }

  private QueueFunction function(EventConsumer consumer) {
    InstantSource clock = InstantSource.fixed(Messages.RECEIVED);
    var out = new PrintStream(logged, true, StandardCharsets.UTF_8);
    return new QueueFunction(
        Log.to(out, "test", clock),
        clock,
        new DeadLetters(deadLetters, "dlq", MAX_RECEIVES),
        consumer);
  }

  private static ByteArrayInputStream in(byte[] event) {
    return new ByteArrayInputStream(event);
  }

  private String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> counts(JsonNode line) {
    return Map.of(
        "Handled", line.path("Handled").asInt(),
        "Retried", line.path("Retried").asInt(),
        "DeadLettered", line.path("DeadLettered").asInt());
  }

  private static String reason(SendMessageRequest letter) {
    return requireNonNull(letter.messageAttributes().get("reason")).stringValue();
  }
}

package com.acme.shop.payment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.testing.PolledFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.Message;

/** The payment function behind the template's queues. */
@Timeout(120)
class PaymentHandlerIT {

  private static final String REQUESTS = "PaymentRequestQueue";
  private static final String RESPONSES = "PaymentResponseQueue";
  private static final String DEAD = "PaymentRequestQueueDlq";
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-21T06:00:00Z");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private PolledFunction payment;

  @BeforeEach
  void start() {
    var out = new PrintStream(log, true, StandardCharsets.UTF_8);
    payment =
        PolledFunction.of(
            "PaymentFunction",
            Map.of(),
            environment ->
                new PaymentHandler(
                    new Environment(environment), CLOCK, Log.to(out, "payment", CLOCK)));
  }

  @AfterEach
  void stop() {
    payment.close();
  }

  @Test
  void the_original_s_sample_is_paid() {
    payment.send(REQUESTS, file("samples/payment-requested.json"));
    assertThat(bodies(payment.take(RESPONSES, 1)))
        .containsExactly(file("golden/payment-taken.json").strip());
  }

  @Test
  void the_original_s_expired_sample_is_refused() {
    payment.send(REQUESTS, file("samples/payment-requested-expired.json"));
    assertThat(bodies(payment.take(RESPONSES, 1)))
        .containsExactly(file("golden/payment-refused.json").strip());
  }

  @Test
  void a_refund_is_made_and_said() {
    payment.send(REQUESTS, file("samples/payment-requested.json"));
    payment.take(RESPONSES, 1);
    payment.send(REQUESTS, refund());
    payment.send(REQUESTS, refund());
    assertThat(bodies(payment.take(RESPONSES, 2)))
        .hasSize(2)
        .containsOnly(file("golden/payment-refunded.json").strip());
  }

  @Test
  void hostile_messages_end_among_the_dead_letters_whole_and_block_nobody() {
    String good = file("samples/payment-requested.json");
    List<String> hostile =
        List.of(
            "not JSON",
            "[]",
            "{}",
            "{\"metadata\":{\"type\":\"PaymentRequested\"}}",
            "{\"metadata\":{\"type\":\"NeverHeardOf\"},\"data\":{}}",
            good.replace("\"card\":", "\"cart\":"),
            good.replace("\"type\":", "\"version\":7,\"type\":"),
            file("golden/payment-taken.json").strip(),
            "{\"x\":\"" + "y".repeat(200_000) + "\"}");
    hostile.forEach(message -> payment.send(REQUESTS, message));
    payment.send(REQUESTS, good);
    assertThat(payment.take(RESPONSES, 1)).hasSize(1);
    List<Message> dead = payment.take(DEAD, hostile.size());
    assertThat(bodies(dead)).containsExactlyInAnyOrderElementsOf(hostile);
    assertThat(dead)
        .allSatisfy(message ->
            assertThat(message.messageAttributes())
                .containsKeys("reason", "sourceMessageId", "correlationId", "deadLetteredAt"));
    assertThat(payment.rows()).hasSize(1);
  }

  @Test
  void neither_number_nor_security_code_is_stored_logged_or_answered() {
    String good =
        file("samples/payment-requested.json")
            .replace("4222222222222", "4111111111111111")
            .replace("\"CVV\":\"123\"", "\"CVV\":\"739\"");
    String bad = good.replace("12345", "54321").replace("4111111111111111", "4111111111111112");
    payment.send(REQUESTS, good);
    payment.send(REQUESTS, bad);
    var answers = bodies(payment.take(RESPONSES, 2));
    assertThat(answers).hasSize(2);
    assertThat(payment.rows()).hasSize(2);
    String all = answers + log.toString(StandardCharsets.UTF_8) + payment.rows();
    assertThat(all)
        .contains("\"PaymentsTaken\":1", "\"PaymentsRefused\":1", "lastFour")
        .doesNotContain("411111111111")
        // Ids are hexadecimal: within one these digits mean nothing.
        .doesNotContainPattern("(?<![0-9a-f])739(?![0-9a-f])");
  }

  private static String refund() {
    return """
    {"metadata":{"type":"RefundRequested","id":"refund-1","correlationId":"c-1"},
     "data":{"orderID":"12345","transactionID":"%s","amount":"123","reason":"not shipped"}}\
    """
        .formatted(Ids.derived("payment", "12345"));
  }

  private static List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  private static String file(String name) {
    try (var file = PaymentHandlerIT.class.getResourceAsStream("/" + name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

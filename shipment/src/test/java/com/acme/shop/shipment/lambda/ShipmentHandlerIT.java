package com.acme.shop.shipment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.local.testing.PolledFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.Message;

/** The shipment function behind the template's queues. */
@Timeout(120)
class ShipmentHandlerIT {

  private static final String REQUESTS = "ShipmentRequestQueue";
  private static final String RESPONSES = "ShipmentResponseQueue";
  private static final String DEAD = "ShipmentRequestQueueDlq";
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-21T06:00:00Z");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private PolledFunction shipment;

  @BeforeEach
  void start() {
    var out = new PrintStream(log, true, StandardCharsets.UTF_8);
    shipment =
        PolledFunction.of(
            "ShipmentFunction",
            Map.of("DeliverySeconds", "2"),
            environment ->
                new ShipmentHandler(
                    new Environment(environment), CLOCK, Log.to(out, "shipment", CLOCK)));
  }

  @AfterEach
  void stop() {
    shipment.close();
  }

  @Test
  void the_original_s_sample_is_sent_and_two_seconds_later_delivered() {
    shipment.send(REQUESTS, file("samples/shipment-requested.json"));
    assertThat(bodies(shipment.take(RESPONSES, 1)))
        .containsExactly(file("golden/shipment-sent.json").strip());
    long sent = System.nanoTime();
    assertThat(bodies(shipment.take(RESPONSES, 1)))
        .containsExactly(file("golden/shipment-delivered.json").strip());
    // A part of the two seconds went by before the first was taken.
    assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThan(Duration.ofMillis(500));
  }

  @Test
  void what_cannot_be_shipped_fails() {
    shipment.send(
        REQUESTS,
        file("samples/shipment-requested.json").replace("\"UPS/FEDEX\"", "\"Carrier pigeon\""));
    assertThat(bodies(shipment.take(RESPONSES, 1)))
        .containsExactly(file("golden/shipment-failed.json").strip());
  }

  @Test
  void what_was_called_off_is_not_shipped() {
    shipment.send(
        REQUESTS,
        """
        {"metadata":{"type":"ShipmentCancelRequested","id":"cancel-1","correlationId":"c-1"},
         "data":{"_id":"12345","reason":"changed my mind"}}\
        """);
    List<String> first = bodies(shipment.take(RESPONSES, 1));
    assertThat(first).containsExactly(file("golden/shipment-cancelled.json").strip());
    shipment.send(REQUESTS, file("samples/shipment-requested.json"));
    assertThat(bodies(shipment.take(RESPONSES, 1))).isEqualTo(first);
  }

  @Test
  void hostile_messages_end_among_the_dead_letters_whole_and_block_nobody() {
    String good = file("samples/shipment-requested.json");
    List<String> hostile =
        List.of(
            "not JSON",
            "{}",
            "{\"metadata\":{\"type\":\"ShipmentRequested\"},\"data\":{\"delivery\":\"UPS\"}}",
            "{\"metadata\":{\"type\":\"NeverHeardOf\"},\"data\":{}}",
            good.replace("\"type\":", "\"version\":7,\"type\":"),
            file("golden/shipment-sent.json").strip());
    hostile.forEach(message -> shipment.send(REQUESTS, message));
    shipment.send(REQUESTS, good.replace("UPS/FEDEX", "in-store"));
    assertThat(shipment.take(RESPONSES, 2)).hasSize(2);
    List<Message> dead = shipment.take(DEAD, hostile.size());
    assertThat(bodies(dead)).containsExactlyInAnyOrderElementsOf(hostile);
    assertThat(dead)
        .allSatisfy(message -> assertThat(message.messageAttributes()).containsKey("reason"));
    assertThat(shipment.rows()).hasSize(1);
    assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\"ShipmentsBooked\":1");
  }

  private static List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  private static String file(String name) {
    try (var file = ShipmentHandlerIT.class.getResourceAsStream("/" + name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

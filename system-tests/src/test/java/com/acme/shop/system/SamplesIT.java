package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The original's sample messages, put into the queues of a running shop as they are. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it puts messages into the queues of the local shop")
class SamplesIT {

  private static final Map<String, List<String>> SAMPLES =
      Map.of(
          "PaymentRequestQueue", List.of("payment-requested"),
          "PaymentResponseQueue", List.of("credit-card-validated"),
          "ShipmentRequestQueue", List.of("shipment-requested"),
          "ShipmentResponseQueue", List.of("shipment-sent", "shipment-delivered"));

  private static ShopProcess shop;
  private static LocalParts parts;

  @BeforeAll
  static void open() {
    shop = ShopProcess.open();
    parts = LocalParts.of(shop.base());
  }

  @AfterAll
  static void stop() {
    parts.close();
    shop.close();
  }

  @Test
  void the_samples_are_understood_and_answered() {
    SAMPLES.forEach((queue, names) -> names.forEach(name -> parts.send(queue, sample(name))));
    await().until(() -> row("PAYMENT#12345").size() == 1 && row("SHIPMENT#12345").size() == 1);
    assertThat(row("PAYMENT#12345").getFirst().get("amount")).isNotNull();
    // Nobody ordered it: what payment and shipment say of it waits for somebody who looks.
    await()
        .untilAsserted(() ->
            assertThat(row("ORDER_STRAY#12345"))
                .map(stray -> LocalParts.text(stray, "type"))
                .contains("CreditCardValidated", "ShipmentSent", "ShipmentDelivered"));
    await().until(() -> SAMPLES.keySet().stream().allMatch(queue -> parts.depth(queue) == 0));
    assertThat(parts.deadLetters()).isEmpty();

    // An expired card of an order that is paid already: the first verdict stands.
    parts.send("PaymentRequestQueue", sample("payment-requested-expired"));
    await().until(() -> parts.depth("PaymentRequestQueue") == 0);
    assertThat(LocalParts.text(row("PAYMENT#12345").getFirst(), "status")).isEqualTo("TAKEN");
    assertThat(parts.deadLetters()).isEmpty();
  }

  private static List<Map<String, AttributeValue>> row(String partition) {
    return parts.rows().stream()
        .filter(row -> LocalParts.text(row, "PK").equals(partition))
        .toList();
  }

  private static String sample(String name) {
    var module = ShopProcess.ROOT.resolve("events-common");
    try (Stream<java.nio.file.Path> files = Files.walk(module.resolve("src/test/resources"))) {
      return Files.readString(
          files
              .filter(file -> file.endsWith("samples/" + name + ".json"))
              .findFirst()
              .orElseThrow());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

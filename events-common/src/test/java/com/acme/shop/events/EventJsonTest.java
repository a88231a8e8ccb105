package com.acme.shop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.money.Money;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Path> golden() {
    return Messages.golden();
  }

  static List<Path> samples() {
    return Messages.samples();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void what_is_written_is_what_was_read(Path file) throws IOException {
    String message = Messages.read(file);
    String written = EventJson.write(Messages.event(message));
    assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(message));
  }

  @Test
  void every_type_has_a_golden_file() {
    var types = golden().stream().map(file -> Messages.event(Messages.read(file)).data().type());
    assertThat(types.collect(Collectors.toSet())).containsExactlyInAnyOrder(EventType.values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_of_the_contract_is_read(Path file) {
    Event event = Messages.event(Messages.read(file));
    assertThat(event.data().orderId()).isEqualTo("12345");
    assertThat(event.source()).isEqualTo("CLI");
    assertThat(event.time()).isEqualTo(Messages.RECEIVED);
    assertThat(event.causationId()).isEmpty();
  }

  @Test
  void the_samples_tell_what_the_contract_says() {
    assertThat(Messages.event(Messages.sample("credit-card-validated")).data())
        .isEqualTo(
            new CreditCardValidated(
                "12345",
                true,
                200,
                "transaction successful",
                Money.of("123"),
                "3f846704-af12-4ea9-a98c-8d7b37e10b54"));
    assertThat(Messages.event(Messages.sample("payment-requested")).data())
        .isEqualTo(
            new PaymentRequested(
                "12345", new Card("Visa", "4222222222222", 2030, 12, "123"), Money.of("123")));
    assertThat(Messages.event(Messages.sample("shipment-requested")).data())
        .isEqualTo(new ShipmentRequested("12345", "UPS/FEDEX", Optional.empty()));
    assertThat(Messages.event(Messages.sample("shipment-sent")).data())
        .isEqualTo(new ShipmentSent("12345", "6bc3b96b-19e9-42d3-bff8-91a2c431d1d6"));
    assertThat(Messages.event(Messages.sample("shipment-delivered")).data())
        .isEqualTo(new ShipmentDelivered("12345", "6bc3b96b-19e9-42d3-bff8-91a2c431d1d6"));
  }

  @Test
  void a_message_without_ids_has_the_same_ones_when_it_comes_again() {
    Event first = Messages.event(Messages.sample("shipment-sent"));
    Event again = Messages.event(Messages.sample("shipment-sent"));
    Event other = Messages.event(Messages.sample("shipment-delivered"));
    assertThat(again.id()).isEqualTo(first.id()).isNotEqualTo(other.id());
    assertThat(first.correlationId()).isEqualTo(first.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"two words\"", "\"line\\nbreak\"", "\"\"", "null", "[1]", "{}"})
  void an_id_that_cannot_stand_in_a_log_line_is_replaced(String id) {
    var event = Messages.event(withMetadata("id", id));
    assertThat(event.id()).matches("[0-9a-f-]{36}");
    assertThat(event.correlationId()).isEqualTo(event.id());
    assertThat(Messages.event(withMetadata("correlationId", id)).correlationId())
        .matches("[0-9a-f-]{36}");
    assertThat(Messages.event(withMetadata("causationId", id)).causationId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yesterday\"", "17", "\"+1000000000-01-01T00:00:00Z\"", "{}"})
  void a_time_that_is_none_is_when_the_message_came(String time) {
    assertThat(Messages.event(withMetadata("time", time)).time()).isEqualTo(Messages.RECEIVED);
  }

  @Test
  void names_have_no_case_and_numbers_and_texts_change_places() {
    var event =
        Messages.event(
            """
            {"METADATA":{"Type":"CreditCardValidatedEvent","ID":17,"version":"1",
                         "Time":"2026-11-20T12:00:00+01:00"},
             "Data":{"Success":"false","STATUS":"400","amount":"1,402.50","orderid":12345}}
            """);
    assertThat(event.id()).isEqualTo("17");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
    assertThat(event.data())
        .isEqualTo(new CreditCardValidated("12345", false, 400, "", Money.of("1402.50"), "-1"));
  }

  @ParameterizedTest
  @CsvSource({"PaymentRequestedEvent,payment-requested", "ShipmentSent,shipment-sent"})
  void other_names_of_a_type_mean_the_same(String name, String sample) {
    String message = Messages.sample(sample);
    String renamed = message.replaceFirst("\"type\":\"\\w+\"", "\"type\":\"" + name + "\"");
    assertThat(renamed).isNotEqualTo(message);
    assertThat(Messages.event(renamed).data()).isEqualTo(Messages.event(message).data());
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,0.01",
    "100,1",
    "6250,62.50",
    "12300,123",
    "1000000,10000",
    "10000000000,100000000"
  })
  void whole_amounts_have_no_decimals_and_others_have_two(long cents, String text) {
    var event = refund(new Money(cents));
    assertThat(EventJson.write(event)).contains("\"amount\":\"" + text + "\"");
    assertThat(Messages.event(EventJson.write(event))).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not JSON|body is not JSON",
        "{\"metadata\":|body is not JSON",
        "''|body is not JSON",
        "[]|body must be a JSON object",
        "{}|metadata is required",
        "{\"metadata\":4}|metadata must be an object",
        "{\"metadata\":{}}|metadata.type is required",
        "{\"metadata\":{\"type\":4}}|metadata.type must be text",
        "{\"metadata\":{\"type\":\"CartEmptied\"}}|metadata.type is not the name of a known event",
        "{\"metadata\":{\"type\":\"ShipmentSent\"}}|data is required",
        "{\"metadata\":{\"type\":\"ShipmentSent\",\"version\":\"x\"},\"data\":{}}"
            + "|metadata.version must be a whole number",
        "{\"metadata\":{\"type\":\"ShipmentSent\",\"version\":2},\"data\":{}}"
            + "|metadata.version is newer than 1",
        "{\"metadata\":{\"type\":\"ShipmentSent\"},\"data\":{\"orderNumber\":[1]}}"
            + "|data.orderNumber must be text; data.trackingNumber is required",
        "{\"metadata\":{\"type\":\"ShipmentRequested\"},"
            + "\"data\":{\"_id\":1,\"delivery\":\"\",\"address\":\"here\"}}"
            + "|data.address must be an object",
      })
  void an_unreadable_message_says_which_field_is_wrong(String body, String reason) {
    assertThat(reasonOf(body)).contains(reason);
  }

  @Test
  void a_missing_field_of_any_golden_message_is_named() throws IOException {
    for (Path file : golden()) {
      var message = MAPPER.readTree(Messages.read(file));
      var data = (ObjectNode) message.path("data");
      data.removeAll();
      assertThat(reasonOf(message.toString())).as(file.toString()).contains("data.", "is required");
    }
  }

  @Test
  void a_reason_holds_nothing_of_a_card() {
    String message = Messages.golden("PaymentRequested");
    for (String broken :
        List.of(
            message.replace("\"4222222222222\"", "4222222222222."),
            message.replace("\"CVV\": \"123\"", "\"CVV\": 123x"),
            message.replace("\"4222222222222\"", "[\"4222222222222\"]"),
            message.replace("2030", "\"4222222222222 123\""),
            message.replace("PaymentRequested", "4222222222222"),
            message.substring(0, message.indexOf("4222222222222") + 13))) {
      assertThat(broken).isNotEqualTo(message);
      assertThat(EventJson.read(broken, Messages.RECEIVED))
          .isInstanceOf(Reading.Unreadable.class)
          .asString()
          .doesNotContain("4222222222222", "123x");
    }
    assertThat(Messages.event(message).toString()).doesNotContain("4222222222222");
  }

  @Test
  void no_cut_and_no_changed_character_breaks_the_reader() {
    for (Path file : golden()) {
      String message = Messages.read(file).strip();
      for (int i = 0; i < message.length(); i++) {
        String cut = message.substring(0, i);
        assertThat(EventJson.read(cut, Messages.RECEIVED)).isInstanceOf(Reading.Unreadable.class);
        for (String other : List.of("", "{", "\"", "9", "\u0000", "\ud800")) {
          String changed = cut + other + message.substring(i + 1);
          assertThat(EventJson.read(changed, Messages.RECEIVED)).isNotNull();
        }
      }
    }
  }

  @Test
  void a_document_that_would_exhaust_the_reader_is_unreadable() {
    for (String body :
        Arrays.asList("[".repeat(1 << 20), "9".repeat(1 << 20), "{\"metadata\":1e999999999}")) {
      assertThat(reasonOf(body)).hasSizeLessThan(200);
    }
  }

  private static Event refund(Money amount) {
    var data = new PaymentRefunded("order", amount, "transaction");
    return Event.of(data, Messages.RECEIVED, "Test", new Event.Cause("c", Optional.of("e")));
  }

  private static String withMetadata(String name, String value) {
    return Messages.sample("shipment-sent")
        .replaceFirst("\"domain\"", "\"%s\":%s,\"domain\"".formatted(name, escaped(value)));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  private static String reasonOf(String body) {
    return switch (EventJson.read(body, Messages.RECEIVED)) {
      case Reading.Unreadable unreadable -> unreadable.reason();
      case Reading.Understood understood -> throw new AssertionError(understood.event());
    };
  }
}

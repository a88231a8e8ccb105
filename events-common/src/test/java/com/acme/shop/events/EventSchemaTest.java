package com.acme.shop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Path> golden() {
    return Messages.golden();
  }

  static List<Path> samples() {
    return Messages.samples();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_version_of_every_type_has_its_schema(EventType type) throws IOException {
    for (int version = 1; version <= type.version(); version++) {
      JsonNode schema = MAPPER.readTree(Schemas.text(type, version));
      assertThat(schema.path("$schema").asText())
          .isEqualTo("https://json-schema.org/draft/2020-12/schema");
      assertThat(schema.path("$id").asText())
          .isEqualTo("urn:acme-shop:event:%s:%d".formatted(type.wireName(), version));
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void every_golden_message_and_what_is_written_of_it_is_valid(Path file) {
    String message = Messages.read(file);
    Event event = Messages.event(message);
    assertThat(violations(message)).isEmpty();
    assertThat(violations(EventJson.write(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_of_the_contract_is_valid(Path file) {
    assertThat(violations(Messages.read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void a_message_of_ours_has_every_field_and_no_other(Path file) throws IOException {
    String message = Messages.read(file);
    for (String part : List.of("metadata", "data")) {
      for (String name : names(MAPPER.readTree(message).path(part))) {
        JsonNode less = MAPPER.readTree(message);
        ((ObjectNode) less.path(part)).remove(name);
        // Without its version it is a foreign message.
        boolean optional = List.of("causationId", "address", "shownCard", "version").contains(name);
        assertThat(violations(message, less).isEmpty()).as(file + " " + name).isEqualTo(optional);
      }
      JsonNode more = MAPPER.readTree(message);
      ((ObjectNode) more.path(part)).put("more", 1);
      assertThat(violations(message, more)).as(part).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_foreign_message_has_every_field_of_the_contract(Path file) throws IOException {
    String message = Messages.read(file);
    JsonNode empty = MAPPER.readTree(message);
    ((ObjectNode) empty.path("data")).removeAll();
    assertThat(violations(message, empty)).isNotEmpty();
    JsonNode other = MAPPER.readTree(message);
    ((ObjectNode) other.path("metadata")).put("type", "CartEmptied");
    assertThat(violations(message, other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreditCardValidated|\"amount\": \"123\"|\"amount\": 123",
        "CreditCardValidated|\"amount\": \"123\"|\"amount\": \"123.00\"",
        "CreditCardValidated|\"amount\": \"123\"|\"amount\": \"123.5\"",
        "CreditCardValidated|\"success\": true|\"success\": \"true\"",
        "CreditCardValidated|\"success\": true|\"success\": false",
        "CreditCardValidated-refused|\"status\": \"error\"|\"status\": \"success\"",
        "PaymentRequested|\"ExpiryYear\": 2030|\"ExpiryYear\": \"2030\"",
        "PaymentRequested|\"CVV\"|\"Cvv\"",
        "ShipmentSent|shipped - pending delivery|shipped",
        "ShipmentDelivered|\"type\": \"ShipmentDelivered\"|\"type\": \"DeliveredShipment\"",
        "ShipmentFailed|\"status\": \"error\"|\"status\": \"success\"",
        "RefundRequested|\"version\": 1|\"version\": 2",
        "PaymentRefunded|0.05|.05",
        "ShipmentRequested|\"zip\"|\"zipcode\"",
        "ShipmentCancelRequested|\"domain\": \"Order\"|\"domain\": \"Shipment\"",
      })
  void a_message_of_ours_in_another_spelling_is_not_valid(String name, String ours, String other) {
    String golden = Messages.golden(name);
    assertThat(golden).contains(ours);
    var type = Messages.event(golden).data().type();
    assertThat(Schemas.violations(type, golden.replace(ours, other))).isNotEmpty();
  }

  @Test
  void whatever_we_write_is_valid_and_reads_as_what_it_was() {
    var random = new Random(20261121);
    for (EventType type : EventType.values()) {
      for (int i = 0; i < 200; i++) {
        Event event = event(random, type);
        String written = EventJson.write(event);
        assertThat(Schemas.violations(type, written)).as(written).isEmpty();
        assertThat(Messages.event(written)).isEqualTo(event);
      }
    }
  }

  private static Event event(Random random, EventType type) {
    var cause = Optional.of(word(random)).filter(_ -> random.nextBoolean());
    return Event.of(
        data(random, type),
        Messages.RECEIVED.plusMillis(random.nextInt()),
        word(random),
        new Event.Cause(word(random), cause));
  }

  private static EventData data(Random random, EventType type) {
    String order = word(random);
    return switch (type) {
      case PAYMENT_REQUESTED ->
          new PaymentRequested(
              order,
              new Card(text(random), text(random), random.nextInt(), random.nextInt(), "012"),
              amount(random));
      case CREDIT_CARD_VALIDATED -> {
        boolean success = random.nextBoolean();
        yield new CreditCardValidated(
            order, success, success ? 200 : 400, text(random), amount(random), word(random));
      }
      case REFUND_REQUESTED ->
          new RefundRequested(order, word(random), amount(random), text(random));
      case PAYMENT_REFUNDED -> new PaymentRefunded(order, amount(random), word(random));
      case SHIPMENT_REQUESTED ->
          new ShipmentRequested(
              order, text(random), Optional.of(address(random)).filter(_ -> random.nextBoolean()));
      case SHIPMENT_CANCEL_REQUESTED -> new ShipmentCancelRequested(order, text(random));
      case SHIPMENT_SENT -> new ShipmentSent(order, word(random));
      case SHIPMENT_DELIVERED -> new ShipmentDelivered(order, word(random));
      case SHIPMENT_FAILED -> new ShipmentFailed(order, text(random));
      case SALE_MADE -> sale(random, order);
      case SALE_RETURN_REQUESTED -> new SaleReturnRequested(order, word(random), text(random));
      case SALE_PAID -> new SalePaid(order, word(random), amount(random), word(random));
      case SALE_REFUSED -> new SaleRefused(order, word(random), text(random));
      case SALE_REFUNDED -> new SaleRefunded(order, word(random), amount(random), word(random));
    };
  }

  private static SaleMade sale(Random random, String order) {
    return new SaleMade(
        order,
        word(random),
        word(random),
        word(random),
        IntStream.range(0, random.nextInt(3))
            .mapToObj(_ ->
                new SaleMade.SoldLine(
                    word(random), text(random), 1 + random.nextInt(9), amount(random)))
            .toList(),
        amount(random),
        amount(random),
        Optional.of(new SaleMade.ShownCard(text(random), "4242"))
            .filter(_ -> random.nextBoolean()));
  }

  private static Address address(Random random) {
    return new Address(text(random), text(random), text(random), text(random), text(random));
  }

  private static Money amount(Random random) {
    return new Money(random.nextLong(random.nextBoolean() ? 1_000 : 1_000_000_000_000L));
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(40), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Any characters, without space around them, which a reader does not keep. */
  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(20))
        .mapToObj(_ -> String.valueOf((char) random.nextInt(0x10000)))
        .reduce("", String::concat)
        .strip();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(each -> each.getKey()).toList();
  }

  private static List<String> violations(String message) {
    return Schemas.violations(Messages.event(message).data().type(), message);
  }

  private static List<String> violations(String original, JsonNode changed) {
    return Schemas.violations(Messages.event(original).data().type(), changed.toString());
  }
}

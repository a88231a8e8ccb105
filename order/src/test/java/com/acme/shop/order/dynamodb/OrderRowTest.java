package com.acme.shop.order.dynamodb;

import static com.acme.shop.order.domain.Histories.atATill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.money.Money;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.Destination;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.order.domain.Till.Tender;
import com.acme.shop.table.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OrderRowTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-11-21T06:00:00.123456Z");
  private static final Money TOTAL = Money.of("1002.47");
  private static final String ID = "a94a8fe5ccb19ba6-019aa4f3-6c80-7abc-8def-0123456789ab";
  private static final String TRANSACTION = "019aa4f3-6c80-8abc-8def-0123456789ab";

  @Test
  void an_order_s_row_has_the_attributes_that_are_written_down() throws IOException {
    assertThat(json(AttributeValue.fromM(OrderRow.of(aDeliveredOrder()).attributes())))
        .isEqualTo(golden("row"));
    assertThat(json(AttributeValue.fromM(OrderRow.of(anOpenOrder()).attributes())))
        .isEqualTo(golden("row-open"));
    assertThat(json(AttributeValue.fromM(OrderRow.of(aSale()).attributes())))
        .isEqualTo(golden("row-sale"));
  }

  @Test
  void every_kind_of_event_comes_back_as_it_was_written() {
    for (OrderEvent event : everyKind()) {
      assertThat(OrderEvents.event(OrderEvents.row(event))).isEqualTo(event);
    }
    assertThat(everyKind().stream().map(EventName::of)).contains(EventName.values());
  }

  @Test
  void an_order_of_three_lines_with_its_whole_history_is_below_a_kilobyte() {
    int bytes = sizeOf(OrderRow.of(aDeliveredOrder()).attributes()) + "PKORDER#aSK".length();
    assertThat(bytes + ID.length()).isLessThan(1024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T06:00:00Z",
        "2026-11-21T06:00:00.5Z",
        "2026-11-21T06:00:00.000000001Z",
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.25Z",
        "9999-12-31T23:59:59.999999999Z"
      })
  void a_time_is_stored_exactly(String time) {
    var event = new OrderEvent.PaymentRefused(new Occasion(Instant.parse(time), "cause"), "why");
    assertThat(OrderEvents.event(OrderEvents.row(event))).isEqualTo(event);
  }

  @Test
  void attributes_that_a_newer_version_added_are_passed_over() {
    var order = aDeliveredOrder();
    var row = new HashMap<>(OrderRow.of(order).attributes());
    row.put("SK", AttributeValue.fromS(order.id()));
    row.put("newer", AttributeValue.fromBool(true));
    row.put("e", withMore(OrderRow.of(order)));
    assertThat(OrderRow.order(new Row(row))).isEqualTo(order);
  }

  @Test
  void an_event_of_an_unknown_kind_is_not_guessed_at() {
    var row = Row.builder().text("k", "teleported").number("t", 1).build();
    assertThatThrownBy(() -> OrderEvents.event(row)).hasMessageContaining("unknown kind");
  }

  private static AttributeValue withMore(Row row) {
    return Row.list(
        row.maps("e").stream()
            .map(event -> {
              var more = new HashMap<>(event.attributes());
              more.put("newer", AttributeValue.fromN("1"));
              return new Row(more);
            })
            .toList());
  }

  private static StoredOrder anOpenOrder() {
    return new StoredOrder(ID, "correlation-1", List.of(placed(Optional.empty())));
  }

  private static StoredOrder aSale() {
    var taken = new OrderEvent.TakenBack(at(1), "wrong size");
    var sold = atATill(Tender.CARD, List.of(Histories.PLACED, Histories.PAYMENT, taken));
    return new StoredOrder(ID, "correlation-1", sold);
  }

  private static StoredOrder aDeliveredOrder() {
    var destination = new Destination("308 Negra Arroyo Lane", "Albuquerque", "87104", "NM", "USA");
    return new StoredOrder(
        ID,
        "0199c0de-1111-7222-8333-444455556666",
        List.of(
            placed(Optional.of(destination)),
            new OrderEvent.PaymentTaken(at(1), TRANSACTION, TOTAL, "transaction successful"),
            new OrderEvent.Shipped(at(2), TRANSACTION),
            new OrderEvent.Delivered(at(3), TRANSACTION)));
  }

  private static OrderEvent.Placed placed(Optional<Destination> destination) {
    return new OrderEvent.Placed(
        new Occasion(START, "TmFnQhKkIAMEVLQ="),
        new Purchase(
            "019aa4f3-0000-7abc-8def-0123456789ab",
            new Buyer("Walter", "White", "walter@acmefitness.com"),
            destination,
            "UPS/FEDEX",
            new CardHint("Visa", "4242"),
            List.of(
                new OrderLine("019aa4f3-0001-7abc-8def-0123456789ab", "Yoga Mat", 12, price(62_50)),
                new OrderLine("019aa4f3-0002-7abc-8def-0123456789ab", "Bottle", 2, price(1_25)),
                new OrderLine(
                    "019aa4f3-0003-7abc-8def-0123456789ab", "Weights", 5, price(49_99)))));
  }

  private static List<OrderEvent> everyKind() {
    List<OrderEvent> all = new ArrayList<>(aDeliveredOrder().history());
    all.add(new OrderEvent.PaymentRefused(at(1), "the card has expired"));
    all.add(new OrderEvent.Cancelled(at(1), "by mistake"));
    all.add(new OrderEvent.CancellationRequested(at(1), ""));
    all.add(new OrderEvent.ShipmentFailed(at(1), "no such carrier"));
    all.add(new OrderEvent.TakenBack(at(1), "wrong size"));
    all.add(new OrderEvent.Refunded(at(1), TRANSACTION, TOTAL));
    all.addAll(atATill(Tender.CARD, List.of(Histories.PLACED)));
    all.addAll(atATill(Tender.CASH, List.of(Histories.PLACED)));
    return all;
  }

  private static Occasion at(int seconds) {
    return new Occasion(START.plusSeconds(seconds), "0199c0de-1111-8222-8333-444455556666");
  }

  private static Money price(long cents) {
    return new Money(cents);
  }

  /** DynamoDB's own reckoning: names and values in UTF-8, a number half a byte a digit. */
  private static int sizeOf(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> utf8(entry.getKey()) + sizeOf(entry.getValue()))
        .sum();
  }

  private static int sizeOf(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case M -> 3 + value.m().size() + sizeOf(value.m());
      case L -> 3 + value.l().stream().mapToInt(item -> 1 + sizeOf(item)).sum();
      default -> throw new IllegalArgumentException(value.type().name());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** As plain JSON: a golden file tells text from number. */
  private static JsonNode json(AttributeValue value) {
    return JSON.valueToTree(plain(value));
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> Map.of("N", value.n());
      case M ->
          value.m().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
      case L -> value.l().stream().map(OrderRowTest::plain).toList();
      default -> throw new IllegalArgumentException(value.type().name());
    };
  }

  private static JsonNode golden(String name) throws IOException {
    try (var file = OrderRowTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      return JSON.readTree(file);
    }
  }
}

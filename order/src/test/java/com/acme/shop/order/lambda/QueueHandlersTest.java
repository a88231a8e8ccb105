package com.acme.shop.order.lambda;

import static com.acme.shop.order.domain.Histories.CANCELLATION;
import static com.acme.shop.order.domain.Histories.PAYMENT;
import static com.acme.shop.order.domain.Histories.aPurchase;
import static com.acme.shop.order.domain.Histories.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.events.DeadLetters;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.EventData;
import com.acme.shop.events.EventJson;
import com.acme.shop.events.EventPublisher;
import com.acme.shop.events.OrderIds;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.FollowOrder;
import com.acme.shop.order.application.FollowSales;
import com.acme.shop.order.application.InMemoryOrders;
import com.acme.shop.order.application.MovableClock;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.application.SweepOrders;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderStatus;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The functions without a client: the original's samples go through them. */
class QueueHandlersTest {

  private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

  private final MovableClock clock = new MovableClock();
  private final InMemoryOrders store = new InMemoryOrders(clock);
  private final RecordingQueue queue = new RecordingQueue();
  private final Log log = Log.to(new PrintStream(OutputStream.nullOutputStream()), "order", clock);
  private final QueueMessages messages =
      new QueueMessages(
          new EventPublisher(queue, "payment"),
          new EventPublisher(queue, "shipment"),
          new EventPublisher(queue, "till"));
  private final QueueFunction function = function(new FollowOrder(store, messages, clock, "order"));
  private final RequestStreamHandler sales =
      new SalesHandler(function(new FollowSales(store, messages, clock, "order-sales")));
  private final RequestStreamHandler payments = new PaymentResponsesHandler(function);
  private final RequestStreamHandler shipments = new ShipmentResponsesHandler(function);

  @Test
  void the_original_s_samples_take_an_order_to_its_end() throws IOException {
    String id = aPlacedOrder();
    String verdict =
        sample("credit-card-validated", id)
            .replace("\"amount\":123", "\"amount\":" + Histories.TOTAL);
    assertThat(answer(payments, verdict)).isEqualTo(NO_FAILURES);
    assertThat(queue.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent).startsWith("shipment ").contains("ShipmentRequested"));
    assertThat(answer(shipments, sample("shipment-sent", id))).isEqualTo(NO_FAILURES);
    assertThat(status(id)).isEqualTo(OrderStatus.SHIPPED);
    assertThat(answer(shipments, sample("shipment-delivered", id))).isEqualTo(NO_FAILURES);
    assertThat(status(id)).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void the_original_s_samples_are_kept_as_strays_where_their_order_is_not_there()
      throws IOException {
    assertThat(answer(payments, sample("credit-card-validated", "12345"))).isEqualTo(NO_FAILURES);
    assertThat(answer(shipments, sample("shipment-sent", "12345"))).isEqualTo(NO_FAILURES);
    assertThat(store.strays("12345")).hasSize(2);
    assertThat(queue.sent()).isEmpty();
  }

  @Test
  void what_comes_too_early_comes_again() throws IOException {
    assertThat(answer(shipments, sample("shipment-sent", aPlacedOrder())))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
  }

  @Test
  void each_message_goes_to_the_queue_of_whom_it_concerns() {
    messages.send(
        List.of(
            event(new RefundRequested("1", "t", Money.of("1.00"), "why")),
            event(new ShipmentCancelRequested("1", "why"))));
    assertThat(queue.sent())
        .satisfiesExactlyInAnyOrder(
            sent -> assertThat(sent).startsWith("payment ").contains("RefundRequested"),
            sent -> assertThat(sent).startsWith("shipment ").contains("ShipmentCancelRequested"));
    assertThatThrownBy(() -> messages.send(List.of(event(new ShipmentSent("1", "n")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sale_at_the_till_becomes_an_order_and_is_taken_back() throws IOException {
    String id = OrderIds.tag("walter") + "-019aa4f3-6c80-7abc-8def-0123456789ab";
    var line = new SoldLine("mat", "Yoga Mat", 1, Money.of("62.50"));
    var sale =
        new SaleMade(
            id,
            "sale-0001",
            "terminal-1",
            "walter",
            List.of(line),
            Money.of("2.50"),
            Money.of("60.00"),
            Optional.empty());
    assertThat(answer(sales, EventJson.write(event(sale)))).isEqualTo(NO_FAILURES);
    assertThat(status(id)).isEqualTo(OrderStatus.PAID);
    var returned = new SaleReturnRequested(id, "sale-0001", "wrong size");
    assertThat(answer(sales, EventJson.write(event(returned)))).isEqualTo(NO_FAILURES);
    assertThat(status(id)).isEqualTo(OrderStatus.REFUNDED);
    assertThat(queue.sent())
        .satisfiesExactly(
            sent -> assertThat(sent).startsWith("shipment ").contains("ShipmentRequested"),
            sent -> assertThat(sent).startsWith("till ").contains("SaleRefunded", "sale-0001"));
  }

  @Test
  void an_order_left_behind_is_swept() {
    String waiting = aPlacedOrder();
    String paid = aPlacedOrder();
    happens(paid, PAYMENT);
    String cancelled = aPlacedOrder();
    happens(cancelled, CANCELLATION);
    clock.pass(Duration.ofHours(1));
    String young = aPlacedOrder();
    var sweeper =
        new SweeperHandler(
            new SweepOrders(store, messages, clock, "order-sweeper", () -> Duration.ofMinutes(15)),
            log);
    sweeper.sweep("run-1");
    assertThat(status(waiting)).isEqualTo(OrderStatus.CANCELLED);
    assertThat(status(young)).isEqualTo(OrderStatus.PENDING_PAYMENT);
    assertThat(queue.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent).contains("ShipmentRequested", paid));
  }

  private QueueFunction function(EventConsumer consumer) {
    return new QueueFunction(log, clock, new DeadLetters(queue, "dead", 5), consumer);
  }

  private static Event event(EventData data) {
    return Event.of(data, Instant.EPOCH, "test", new Cause("c", Optional.empty()));
  }

  private String aPlacedOrder() {
    String id = store.newId("walter");
    var order =
        new StoredOrder(id, "correlation-1", List.of(placed(aPurchase("walter"), clock.instant())));
    store.place(order, Optional.empty());
    return id;
  }

  private void happens(String id, OrderEvent event) {
    assertThat(store.append(store.find(id).orElseThrow(), List.of(event))).isPresent();
  }

  private OrderStatus status(String id) {
    return OrderStatus.of(store.find(id).orElseThrow().state());
  }

  private static String sample(String name, String orderId) throws IOException {
    try (var file = QueueHandlersTest.class.getResourceAsStream("/samples/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("12345", orderId);
    }
  }

  private static String answer(RequestStreamHandler handler, String body) throws IOException {
    byte[] batch =
        Json.bytes(json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("Records");
          json.writeStartObject();
          json.writeStringField("messageId", "m-1");
          json.writeStringField("receiptHandle", "r-1");
          json.writeStringField("body", body);
          json.writeObjectFieldStart("attributes");
          json.writeStringField("ApproximateReceiveCount", "1");
          json.writeStringField("SentTimestamp", "1795240800000");
          json.writeEndObject();
          json.writeStringField("eventSource", "aws:sqs");
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(batch), answer, null);
    return answer.toString(StandardCharsets.UTF_8);
  }
}

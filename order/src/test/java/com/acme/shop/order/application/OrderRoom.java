package com.acme.shop.order.application;

import static com.acme.shop.order.domain.Histories.aPurchase;

import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.OrderIds;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.domain.OrderState;
import com.acme.shop.order.domain.Till.Tender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Everything that is done with orders, over a map and a list. */
final class OrderRoom {

  static final Card CARD = new Card("Visa", "4242424242424242", 2030, 12, "123");
  static final Duration PATIENCE = Duration.ofMinutes(5);

  final MovableClock clock = new MovableClock();
  final Hooks hooks = new Hooks();
  final InMemoryOrders stored = new InMemoryOrders(clock);
  final HookedOrders orders = new HookedOrders(stored, hooks);
  final SentMessages messages = new SentMessages(hooks);

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  final Log log = Log.to(new PrintStream(lines, true, StandardCharsets.UTF_8), "OrderTest", clock);

  final PlaceOrder placeOrder = new PlaceOrder(orders, messages, clock, "test");
  final FollowOrder followOrder = new FollowOrder(orders, messages, clock, "test");
  final FollowSales followSales = new FollowSales(orders, messages, clock, "test");
  final CancelOrder cancelOrder = new CancelOrder(orders, messages, clock, "test");
  final SweepOrders sweepOrders = new SweepOrders(orders, messages, clock, "test", () -> PATIENCE);

  /** What walter asks for, always under the same key. */
  static PlaceOrder.Request aRequest() {
    var key = Optional.of(new IdempotencyKey("walter", "key-1", "body-1"));
    return new PlaceOrder.Request(aPurchase("walter"), CARD, "request-1", "correlation-1", key);
  }

  /** Places an order; its id. */
  String anOrderAwaitingPayment() {
    return ((PlaceOrder.Result.Placed) placeOrder.place(aRequest(), log)).order().id();
  }

  String aPaidOrder() {
    String id = anOrderAwaitingPayment();
    consume(Reports.paid(id));
    return id;
  }

  String aShippedOrder() {
    String id = aPaidOrder();
    consume(Reports.shipped(id));
    return id;
  }

  Outcome consume(Event event) {
    return followOrder.consume(event, log);
  }

  /** The id that the till gave an order that is not there yet. */
  String theIdOfASale() {
    return "%s-019aa4f3-6c80-7abc-8def-0123456789ab".formatted(OrderIds.tag("walter"));
  }

  Outcome sell(String id, Tender tender) {
    return followSales.consume(Reports.sold(id, tender), log);
  }

  Outcome takeBack(String id) {
    return followSales.consume(Reports.returned(id), log);
  }

  CancelOrder.Result cancel(String id) {
    var request =
        new CancelOrder.Request(id, Optional.of("walter"), "request-2", "bought by mistake");
    return cancelOrder.cancel(request, log);
  }

  /** Sweeps after the sweeper's patience has ended. */
  SweepOrders.Report sweep() {
    clock.pass(PATIENCE.plusSeconds(1));
    return sweepOrders.sweep("sweep-1", log);
  }

  StoredOrder order(String id) {
    return stored.find(id).orElseThrow();
  }

  OrderState state(String id) {
    return order(id).state();
  }

  String logged() {
    return lines.toString(StandardCharsets.UTF_8);
  }
}

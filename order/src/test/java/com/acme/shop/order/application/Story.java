package com.acme.shop.order.application;

import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.order.domain.OrderState;
import com.acme.shop.order.domain.Till.Tender;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way that an order may take.
 *
 * @param given brings the order about; its id
 * @param steps what comes then, in the order in which it would come
 * @param end where the order stands in the end
 */
record Story(
    String name,
    Function<OrderRoom, String> given,
    List<Step> steps,
    Class<? extends OrderState> end) {

  /** Something that happens to an order, perhaps more than once. */
  @FunctionalInterface
  interface Step {
    Outcome take(OrderRoom room, String id);
  }

  static final Step PAID = (room, id) -> room.consume(Reports.paid(id));
  static final Step REFUSED = (room, id) -> room.consume(Reports.refused(id));
  static final Step SHIPPED = (room, id) -> room.consume(Reports.shipped(id));
  static final Step DELIVERED = (room, id) -> room.consume(Reports.delivered(id));
  static final Step NOT_SHIPPED = (room, id) -> room.consume(Reports.notShipped(id));
  static final Step REFUNDED = (room, id) -> room.consume(Reports.refunded(id));
  static final Step SOLD = (room, id) -> room.sell(id, Tender.CARD);
  static final Step SOLD_FOR_CASH = (room, id) -> room.sell(id, Tender.CASH);
  static final Step RETURNED = (room, id) -> room.takeBack(id);
  static final Step SWEPT =
      (room, _) -> {
        var report = room.sweep();
        if (report.swept() < report.stuck()) {
          throw new Hooks.Crash();
        }
        return new Outcome.Done();
      };
  static final Step CANCELLED =
      (room, id) -> {
        room.cancel(id);
        return new Outcome.Done();
      };

  static Stream<Story> all() {
    return Stream.of(
        new Story(
            "a happy order",
            OrderRoom::anOrderAwaitingPayment,
            List.of(PAID, SHIPPED, DELIVERED),
            OrderState.Delivered.class),
        new Story(
            "a refused card",
            OrderRoom::anOrderAwaitingPayment,
            List.of(REFUSED),
            OrderState.PaymentFailed.class),
        new Story(
            "a shipment that fails",
            OrderRoom::anOrderAwaitingPayment,
            List.of(PAID, NOT_SHIPPED, REFUNDED),
            OrderState.Refunded.class),
        new Story(
            "cancelled, then paid all the same",
            after(OrderRoom::anOrderAwaitingPayment, CANCELLED),
            List.of(PAID, REFUNDED, CANCELLED),
            OrderState.Refunded.class),
        new Story(
            "cancelled, then the card is refused",
            after(OrderRoom::anOrderAwaitingPayment, CANCELLED),
            List.of(REFUSED, CANCELLED),
            OrderState.Cancelled.class),
        new Story(
            "cancelled while paid, in time",
            after(OrderRoom::aPaidOrder, CANCELLED),
            List.of(PAID, NOT_SHIPPED, REFUNDED),
            OrderState.Refunded.class),
        new Story(
            "cancelled while paid, too late",
            after(OrderRoom::aPaidOrder, CANCELLED),
            List.of(PAID, SHIPPED, DELIVERED),
            OrderState.Delivered.class),
        new Story(
            "left behind before it was paid",
            after(OrderRoom::anOrderAwaitingPayment, SWEPT),
            List.of(PAID, REFUNDED, SWEPT),
            OrderState.Refunded.class),
        new Story(
            "left behind on its way",
            OrderRoom::aPaidOrder,
            List.of(SWEPT, SHIPPED, SWEPT, DELIVERED),
            OrderState.Delivered.class),
        new Story(
            "left behind while it is cancelled",
            after(OrderRoom::aPaidOrder, CANCELLED),
            List.of(SWEPT, NOT_SHIPPED, SWEPT, REFUNDED),
            OrderState.Refunded.class),
        new Story(
            "sold at a till",
            OrderRoom::theIdOfASale,
            List.of(SOLD, PAID, SHIPPED, DELIVERED),
            OrderState.Delivered.class),
        new Story(
            "sold at a till for cash",
            OrderRoom::theIdOfASale,
            List.of(SOLD_FOR_CASH, SHIPPED, DELIVERED),
            OrderState.Delivered.class),
        new Story(
            "sold at a till, and the card is refused",
            OrderRoom::theIdOfASale,
            List.of(SOLD, REFUSED),
            OrderState.PaymentFailed.class),
        new Story(
            "sold at a till, and cannot be shipped",
            OrderRoom::theIdOfASale,
            List.of(SOLD, PAID, NOT_SHIPPED, REFUNDED),
            OrderState.Refunded.class),
        new Story(
            "sold at a till for cash, and cannot be shipped",
            OrderRoom::theIdOfASale,
            List.of(SOLD_FOR_CASH, NOT_SHIPPED),
            OrderState.Refunded.class),
        new Story(
            "taken back when it was delivered",
            after(OrderRoom::theIdOfASale, SOLD, PAID, SHIPPED, DELIVERED),
            List.of(RETURNED, REFUNDED, PAID, SHIPPED, SOLD),
            OrderState.Refunded.class),
        new Story(
            "taken back for cash when it was delivered",
            after(OrderRoom::theIdOfASale, SOLD_FOR_CASH, SHIPPED, DELIVERED),
            List.of(RETURNED, SHIPPED, SOLD_FOR_CASH),
            OrderState.Refunded.class));
  }

  private static Function<OrderRoom, String> after(
      Function<OrderRoom, String> given, Step... steps) {
    return room -> {
      String id = given.apply(room);
      List.of(steps).forEach(step -> step.take(room, id));
      return id;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}

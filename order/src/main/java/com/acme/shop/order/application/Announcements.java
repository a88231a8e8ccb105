package com.acme.shop.order.application;

import com.acme.shop.events.Address;
import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.order.domain.Destination;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderEvent.CancellationRequested;
import com.acme.shop.order.domain.OrderEvent.Cancelled;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentRefused;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.RefundCause;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.acme.shop.order.domain.OrderState.GivenBack;
import com.acme.shop.order.domain.OrderState.Refunding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who hears what of that which happened to an order. All of a message but its source follows from
 * what is stored, so that it is the same whenever it is sent again.
 */
final class Announcements {

  private static final Address NOWHERE = new Address("", "", "", "", "");

  private final String source;

  /**
   * @param source the name of the function that sends
   */
  Announcements(String source) {
    this.source = source;
  }

  /** What is to be sent because an order was placed; the card is known only to who has just it. */
  Event paymentRequested(StoredOrder order, Placed placed, Card card) {
    var data = new PaymentRequested(order.id(), card, placed.purchase().total());
    return ofRequest(order, placed.occasion(), data);
  }

  /** What is to be sent because of events of an order, but for its being placed. */
  List<Event> of(StoredOrder order, List<OrderEvent> events) {
    return events.stream().flatMap(event -> of(order, event)).toList();
  }

  private Stream<Event> of(StoredOrder order, OrderEvent event) {
    return switch (event) {
      case PaymentTaken payment ->
          ofPayment(order, payment).map(data -> ofEvent(order, payment.occasion(), data));
      case PaymentRefused refusal ->
          TillNews.refused(order, refusal.message()).stream()
              .map(data -> ofEvent(order, refusal.occasion(), data));
      case Cancelled cancelled ->
          TillNews.refused(order, cancelled.reason()).stream()
              .map(data -> ofRequest(order, cancelled.occasion(), data));
      case ShipmentFailed failure -> ofCause(order, failure, failure.reason());
      case TakenBack taken -> ofCause(order, taken, taken.reason());
      case CancellationRequested wish -> Stream.of(ofWish(order, wish));
      case Refunded refund ->
          TillNews.refunded(order, refund).stream()
              .map(data -> ofEvent(order, refund.occasion(), data));
      case Placed _, Shipped _, Delivered _ -> Stream.empty();
    };
  }

  private static Stream<EventData> ofPayment(StoredOrder order, PaymentTaken payment) {
    return order
        .event(Cancelled.class)
        .map(cancelled -> refund(order, cancelled.reason()))
        .orElseGet(() -> Stream.concat(shipment(order), TillNews.paid(order, payment).stream()));
  }

  private Stream<Event> ofCause(StoredOrder order, RefundCause cause, String reason) {
    return refund(order, reason).map(data -> ofEvent(order, cause.occasion(), data));
  }

  private Event ofWish(StoredOrder order, CancellationRequested wish) {
    var data = new ShipmentCancelRequested(order.id(), wish.reason());
    return ofRequest(order, wish.occasion(), data);
  }

  /** Asked for until it is there: of cash it always is. */
  private static Stream<EventData> refund(StoredOrder order, String reason) {
    return order.state() instanceof Refunding(_, var payment, _)
        ? Stream.of(
            new RefundRequested(order.id(), payment.transactionId(), payment.amount(), reason))
        : Stream.empty();
  }

  /**
   * What is given back is not to be shipped. An order without a destination says so: a message that
   * says nothing of it is a foreign one.
   */
  private static Stream<EventData> shipment(StoredOrder order) {
    var purchase = order.state().purchase();
    var address = purchase.destination().map(Announcements::address).orElse(NOWHERE);
    return order.state() instanceof GivenBack
        ? Stream.empty()
        : Stream.of(new ShipmentRequested(order.id(), purchase.delivery(), Optional.of(address)));
  }

  private static Address address(Destination to) {
    return new Address(to.street(), to.city(), to.zip(), to.state(), to.country());
  }

  private Event ofEvent(StoredOrder order, Occasion occasion, EventData data) {
    var cause = new Cause(order.correlationId(), Optional.of(occasion.causedBy()));
    return Event.of(data, occasion.at(), source, cause);
  }

  private Event ofRequest(StoredOrder order, Occasion occasion, EventData data) {
    var cause = new Cause(order.correlationId(), Optional.empty());
    return Event.of(data, occasion.at(), source, cause);
  }
}

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
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import java.util.List;
import java.util.Optional;

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
    return events.stream().flatMap(event -> of(order, event).stream()).toList();
  }

  private Optional<Event> of(StoredOrder order, OrderEvent event) {
    return switch (event) {
      case PaymentTaken payment -> Optional.of(ofPayment(order, payment));
      case ShipmentFailed failure -> Optional.of(ofFailure(order, failure));
      case CancellationRequested wish -> Optional.of(ofWish(order, wish));
      case Placed _, PaymentRefused _, Cancelled _, Shipped _, Delivered _, Refunded _ ->
          Optional.empty();
    };
  }

  private Event ofPayment(StoredOrder order, PaymentTaken payment) {
    EventData data =
        order
            .event(Cancelled.class)
            .<EventData>map(cancelled -> refund(order, payment, cancelled.reason()))
            .orElseGet(() -> shipment(order));
    return ofEvent(order, payment.occasion(), data);
  }

  private Event ofFailure(StoredOrder order, ShipmentFailed failure) {
    PaymentTaken payment = order.event(PaymentTaken.class).orElseThrow();
    return ofEvent(order, failure.occasion(), refund(order, payment, failure.reason()));
  }

  private Event ofWish(StoredOrder order, CancellationRequested wish) {
    var data = new ShipmentCancelRequested(order.id(), wish.reason());
    return ofRequest(order, wish.occasion(), data);
  }

  private static RefundRequested refund(StoredOrder order, PaymentTaken payment, String reason) {
    return new RefundRequested(order.id(), payment.transactionId(), payment.amount(), reason);
  }

  /** An order without a destination says so: a message that says nothing of it is a foreign one. */
  private static ShipmentRequested shipment(StoredOrder order) {
    var purchase = order.state().purchase();
    var address = purchase.destination().map(Announcements::address).orElse(NOWHERE);
    return new ShipmentRequested(order.id(), purchase.delivery(), Optional.of(address));
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

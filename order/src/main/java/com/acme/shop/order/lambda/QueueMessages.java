package com.acme.shop.order.lambda;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventPublisher;
import com.acme.shop.events.EventType;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.QueueClient;
import com.acme.shop.order.application.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends each event to the queue of whom it concerns. */
final class QueueMessages implements Messages {

  private final EventPublisher payment;
  private final EventPublisher shipment;
  private final EventPublisher till;

  QueueMessages(EventPublisher payment, EventPublisher shipment, EventPublisher till) {
    this.payment = payment;
    this.shipment = shipment;
    this.till = till;
  }

  /** The queues that the environment names. */
  static QueueMessages of(QueueClient queues) {
    return new QueueMessages(
        queues.publisher("PAYMENT_REQUEST_QUEUE_URL"),
        queues.publisher("SHIPMENT_REQUEST_QUEUE_URL"),
        queues.publisher("SALE_RESPONSE_QUEUE_URL"));
  }

  @Override
  public void send(List<Event> events) {
    Map<EventPublisher, List<Outgoing>> byQueue =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> queueOf(event.data().type()),
                    Collectors.mapping(Outgoing::now, Collectors.toList())));
    byQueue.forEach(EventPublisher::publish);
  }

  private EventPublisher queueOf(EventType type) {
    return switch (type) {
      case PAYMENT_REQUESTED, REFUND_REQUESTED -> payment;
      case SHIPMENT_REQUESTED, SHIPMENT_CANCEL_REQUESTED -> shipment;
      case SALE_PAID, SALE_REFUSED, SALE_REFUNDED -> till;
      case CREDIT_CARD_VALIDATED,
          PAYMENT_REFUNDED,
          SHIPMENT_SENT,
          SHIPMENT_DELIVERED,
          SHIPMENT_FAILED,
          SALE_MADE,
          SALE_RETURN_REQUESTED ->
          throw new IllegalArgumentException(type.wireName() + " is not for orders to send");
    };
  }
}

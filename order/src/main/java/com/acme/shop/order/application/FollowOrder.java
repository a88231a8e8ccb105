package com.acme.shop.order.application;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.PaymentRefunded;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentDelivered;
import com.acme.shop.events.ShipmentFailed;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.domain.Decision;
import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.Decision.Refused;
import com.acme.shop.order.domain.Decision.Repeated;
import com.acme.shop.order.domain.Decision.TooEarly;
import com.acme.shop.order.domain.OrderCommand;
import com.acme.shop.order.domain.OrderCommand.RecordDelivery;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordRefund;
import com.acme.shop.order.domain.OrderCommand.RecordRefusal;
import com.acme.shop.order.domain.OrderCommand.RecordShipment;
import com.acme.shop.order.domain.OrderCommand.RecordShipmentFailure;
import com.acme.shop.order.domain.OrderCommand.TakeBack;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Takes orders further as payment, shipment and tills report. */
public final class FollowOrder implements EventConsumer {

  private static final Duration STRAYS_KEPT = Duration.ofDays(90);

  private final Orders orders;
  private final OrderChanges changes;

  /**
   * @param source the function's name
   */
  public FollowOrder(Orders orders, Messages messages, InstantSource clock, String source) {
    this.orders = orders;
    this.changes = new OrderChanges(orders, messages, clock, source);
  }

  @Override
  public Outcome consume(Event event, Log log) {
    return command(event)
        .map(command -> follow(event, command, log))
        .orElseGet(() -> new Outcome.Never(event.data().type().wireName() + " is not for orders"));
  }

  private static Optional<OrderCommand> command(Event event) {
    var occasion = new Occasion(event.time(), event.id());
    return switch (event.data()) {
      case CreditCardValidated verdict -> Optional.of(verdict(occasion, verdict));
      case PaymentRefunded refund ->
          Optional.of(new RecordRefund(occasion, refund.transactionId(), refund.amount()));
      case ShipmentSent sent -> Optional.of(new RecordShipment(occasion, sent.trackingNumber()));
      case ShipmentDelivered delivered ->
          Optional.of(new RecordDelivery(occasion, delivered.trackingNumber()));
      case ShipmentFailed failed ->
          Optional.of(new RecordShipmentFailure(occasion, failed.reason()));
      case SaleReturnRequested returned -> Optional.of(new TakeBack(occasion, returned.reason()));
      case PaymentRequested _,
          RefundRequested _,
          ShipmentRequested _,
          ShipmentCancelRequested _,
          SaleMade _,
          SalePaid _,
          SaleRefused _,
          SaleRefunded _ ->
          Optional.empty();
    };
  }

  private static OrderCommand verdict(Occasion occasion, CreditCardValidated verdict) {
    return verdict.success()
        ? new RecordPayment(occasion, verdict.transactionId(), verdict.amount(), verdict.message())
        : new RecordRefusal(occasion, verdict.message());
  }

  private Outcome follow(Event event, OrderCommand command, Log log) {
    return followed(event, command, log).orElseGet(() -> stray(event, command, log));
  }

  private Optional<Outcome> followed(Event event, OrderCommand command, Log log) {
    return orders
        .find(event.data().orderId())
        .map(order -> outcome(changes.make(order, command, log).decision()));
  }

  /** Whoever placed the order meanwhile may have looked for strays before this was one. */
  private Outcome stray(Event event, OrderCommand command, Log log) {
    orders.keepStray(event, STRAYS_KEPT);
    return followed(event, command, log).orElseGet(() -> alone(log));
  }

  private static Outcome.Done alone(Log log) {
    log.info("event of an order that is not there");
    return new Outcome.Done();
  }

  private static Outcome outcome(Decision decision) {
    return switch (decision) {
      case Accepted _, Repeated _ -> new Outcome.Done();
      case TooEarly(String reason) -> new Outcome.Later(reason);
      case Refused(String reason) -> new Outcome.Never(reason);
    };
  }
}

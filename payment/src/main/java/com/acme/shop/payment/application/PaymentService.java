package com.acme.shop.payment.application;

import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.payment.domain.Decision;
import com.acme.shop.payment.domain.PaymentCard;
import com.acme.shop.payment.domain.PaymentCommand.Charge;
import com.acme.shop.payment.domain.PaymentCommand.Refund;
import com.acme.shop.payment.domain.PaymentEvent;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes payments and gives them back. Whatever it says it has stored before, and what is stored is
 * what it says, however often it is asked.
 */
public final class PaymentService implements EventConsumer {

  private final InstantSource clock;
  private final PaymentGateway gateway;
  private final Payments payments;
  private final Messages messages;

  public PaymentService(
      InstantSource clock, PaymentGateway gateway, Payments payments, Messages messages) {
    this.clock = clock;
    this.gateway = gateway;
    this.payments = payments;
    this.messages = messages;
  }

  @Override
  public Outcome consume(Event event, Log log) {
    return switch (event.data()) {
      case PaymentRequested request -> tell(request.orderId(), charge(event, request), log);
      case RefundRequested request -> tell(request.orderId(), refund(event, request), log);
      default -> new Outcome.Never("payment does not read " + event.data().type().wireName());
    };
  }

  private Decision charge(Event event, PaymentRequested request) {
    String orderId = request.orderId();
    String transactionId = Ids.derived("payment", orderId);
    var verdict = gateway.charge(orderId, transactionId, card(request.card()), request.total());
    return payments.handle(
        orderId, new Charge(occasion(event), transactionId, request.total(), verdict));
  }

  /**
   * A refund is stored before it is made, since only the store knows whether there is something to
   * give back. Nobody is told before it is made: a crash in between is healed by the message, which
   * comes again.
   */
  private Decision refund(Event event, RefundRequested request) {
    String orderId = request.orderId();
    String refundId = Ids.derived("refund", orderId);
    return payments.handle(orderId, new Refund(occasion(event), request.transactionId(), refundId));
  }

  private Outcome tell(String orderId, Decision decision, Log log) {
    return switch (decision) {
      case Decision.Accepted(PaymentEvent happened) -> {
        PaymentLog.happened(log, happened);
        yield tell(orderId, happened);
      }
      case Decision.Repeated(PaymentEvent happened) -> {
        log.info("asked again");
        yield tell(orderId, happened);
      }
      case Decision.TooEarly(String reason) -> new Outcome.Later(reason);
      case Decision.Refused(String reason) -> new Outcome.Never(reason);
    };
  }

  private Outcome tell(String orderId, PaymentEvent happened) {
    if (happened instanceof PaymentRefunded refund) {
      gateway.refund(orderId, Ids.derived("payment", orderId), refund.refundId());
    }
    messages.send(List.of(Outgoing.now(PaymentMessages.of(orderId, happened))));
    return new Outcome.Done();
  }

  private Occasion occasion(Event event) {
    var cause = event.asCause();
    return new Occasion(clock.instant(), cause.correlationId(), cause.causationId());
  }

  private static PaymentCard card(Card card) {
    return new PaymentCard(
        card.type(), card.number(), card.expiryYear(), card.expiryMonth(), card.cvv());
  }
}

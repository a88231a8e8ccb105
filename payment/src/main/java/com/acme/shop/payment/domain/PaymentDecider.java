package com.acme.shop.payment.domain;

import com.acme.shop.payment.domain.Decision.Accepted;
import com.acme.shop.payment.domain.Decision.Repeated;
import com.acme.shop.payment.domain.Decision.TooEarly;
import com.acme.shop.payment.domain.PaymentCommand.Charge;
import com.acme.shop.payment.domain.PaymentCommand.Refund;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;
import com.acme.shop.payment.domain.PaymentState.NotAsked;
import com.acme.shop.payment.domain.PaymentState.Refunded;
import com.acme.shop.payment.domain.PaymentState.Refused;
import com.acme.shop.payment.domain.PaymentState.Taken;

/** The rules of a payment: one verdict an order, and at most one refund. */
public final class PaymentDecider {

  private PaymentDecider() {}

  /** What comes of a command. */
  public static Decision decide(PaymentState state, PaymentCommand command) {
    return switch (command) {
      case Charge charge -> decide(state, charge);
      case Refund refund -> decide(state, refund);
    };
  }

  /** The first verdict stands, also when it is asked for with another card or amount. */
  private static Decision decide(PaymentState state, Charge charge) {
    return switch (state) {
      case NotAsked _ -> new Accepted(verdict(charge));
      case Taken taken -> new Repeated(taken.payment());
      case Refused refused -> new Repeated(refused.refusal());
      case Refunded refunded -> new Repeated(refunded.payment());
    };
  }

  private static Decision decide(PaymentState state, Refund refund) {
    return switch (state) {
      case NotAsked _ -> new TooEarly("nothing was paid yet");
      case Refused _ -> new Decision.Refused("nothing was paid: the card was refused");
      case Taken taken when isOf(refund, taken.payment()) ->
          new Accepted(refunded(refund, taken.payment()));
      case Refunded refunded when isOf(refund, refunded.payment()) ->
          new Repeated(refunded.refund());
      case Taken _, Refunded _ -> new Decision.Refused("the order has another transaction");
    };
  }

  /** The state after an event that {@link #decide} accepted in this state. */
  public static PaymentState evolve(PaymentState state, PaymentEvent event) {
    return switch (event) {
      case PaymentTaken taken -> new Taken(taken);
      case PaymentRefused refused -> new Refused(refused);
      case PaymentRefunded refund -> refunded(state, refund);
    };
  }

  private static PaymentState refunded(PaymentState state, PaymentRefunded refund) {
    return switch (state) {
      case Taken taken -> new Refunded(taken.payment(), refund);
      case NotAsked _, Refused _, Refunded _ ->
          throw new IllegalStateException("a refund of what was not taken");
    };
  }

  private static PaymentEvent verdict(Charge charge) {
    return switch (charge.verdict()) {
      case Verdict.Approved(CardHint card) ->
          new PaymentTaken(charge.occasion(), charge.transactionId(), charge.amount(), card);
      case Verdict.Declined(CardHint card, String reason) ->
          new PaymentRefused(charge.occasion(), charge.amount(), card, reason);
    };
  }

  private static boolean isOf(Refund refund, PaymentTaken payment) {
    return refund.transactionId().equals(payment.transactionId());
  }

  /** All that was taken is given back, whatever the order thinks that was. */
  private static PaymentRefunded refunded(Refund refund, PaymentTaken payment) {
    return new PaymentRefunded(refund.occasion(), refund.refundId(), payment.amount());
  }
}

package com.acme.shop.payment.dynamodb;

import com.acme.shop.payment.domain.CardHint;
import com.acme.shop.payment.domain.PaymentEvent;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;
import com.acme.shop.payment.domain.PaymentState;
import com.acme.shop.table.Change;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import java.time.Instant;

/** Spells a payment as a row, and a row as a payment. */
final class PaymentRow {

  private static final String TAKEN = "TAKEN";
  private static final String REFUSED = "REFUSED";
  private static final String REFUNDED = "REFUNDED";

  private PaymentRow() {}

  static Key key(String orderId) {
    return new Key("PAYMENT#" + orderId, "PAYMENT");
  }

  static Row taken(PaymentTaken taken) {
    return verdict(TAKEN, taken, taken.card())
        .money("amount", taken.amount())
        .text("transactionId", taken.transactionId())
        .build();
  }

  static Row refused(PaymentRefused refused) {
    return verdict(REFUSED, refused, refused.card())
        .money("amount", refused.amount())
        .text("reason", refused.reason())
        .build();
  }

  private static Row.Builder verdict(String status, PaymentEvent event, CardHint card) {
    Occasion occasion = event.occasion();
    var row =
        Row.builder()
            .text("status", status)
            .text("scheme", card.scheme())
            .text("lastFour", card.lastFour())
            .text("decidedAt", occasion.at().toString())
            .text("correlationId", occasion.correlationId());
    occasion.causedBy().ifPresent(cause -> row.text("causedBy", cause));
    return row;
  }

  /** Marks a payment as given back, on condition that it was taken under this transaction. */
  static Change refund(String orderId, String transactionId, String refundId, Occasion occasion) {
    var change =
        Change.of(key(orderId))
            .when("#status = :taken AND transactionId = :transaction")
            .name("#status", "status")
            .text(":taken", TAKEN)
            .text(":transaction", transactionId)
            .text(":refunded", REFUNDED)
            .text(":id", refundId)
            .text(":at", occasion.at().toString())
            .text(":correlation", occasion.correlationId());
    String set =
        "SET #status = :refunded, refundId = :id, refundedAt = :at,"
            + " refundCorrelationId = :correlation";
    return occasion
        .causedBy()
        .map(cause -> change.set(set + ", refundCausedBy = :cause").text(":cause", cause))
        .orElseGet(() -> change.set(set))
        .build();
  }

  static PaymentState state(Row row) {
    String status = row.text("status");
    return switch (status) {
      case TAKEN -> new PaymentState.Taken(payment(row));
      case REFUSED -> new PaymentState.Refused(refusal(row));
      case REFUNDED -> new PaymentState.Refunded(payment(row), refund(row));
      default -> throw new IllegalStateException("a payment with the status " + status);
    };
  }

  static PaymentTaken payment(Row row) {
    return new PaymentTaken(
        decided(row), row.text("transactionId"), row.money("amount"), card(row));
  }

  private static PaymentRefused refusal(Row row) {
    return new PaymentRefused(decided(row), row.money("amount"), card(row), row.text("reason"));
  }

  private static PaymentRefunded refund(Row row) {
    var occasion =
        new Occasion(
            Instant.parse(row.text("refundedAt")),
            row.text("refundCorrelationId"),
            row.optionalText("refundCausedBy"));
    return new PaymentRefunded(occasion, row.text("refundId"), row.money("amount"));
  }

  private static Occasion decided(Row row) {
    return new Occasion(
        Instant.parse(row.text("decidedAt")),
        row.text("correlationId"),
        row.optionalText("causedBy"));
  }

  private static CardHint card(Row row) {
    return new CardHint(row.text("scheme"), row.text("lastFour"));
  }
}

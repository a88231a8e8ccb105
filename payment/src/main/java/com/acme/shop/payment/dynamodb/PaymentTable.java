package com.acme.shop.payment.dynamodb;

import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.payment.application.Payments;
import com.acme.shop.payment.domain.Decision;
import com.acme.shop.payment.domain.PaymentCommand;
import com.acme.shop.payment.domain.PaymentCommand.Charge;
import com.acme.shop.payment.domain.PaymentCommand.Refund;
import com.acme.shop.payment.domain.PaymentDecider;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;
import com.acme.shop.payment.domain.PaymentState;
import com.acme.shop.payment.domain.PaymentState.NotAsked;
import com.acme.shop.payment.domain.PaymentState.Taken;
import com.acme.shop.table.Attempt;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;
import java.util.Optional;

/**
 * Payments in the shop's table, one row each. A command is one call: it is made on the assumption
 * that it is the first of its kind, and where that is wrong, DynamoDB tells what is there instead.
 */
public final class PaymentTable implements Payments {

  private final ShopTable table;

  PaymentTable(ShopTable table) {
    this.table = table;
  }

  /** The payments in the table that the environment names. */
  public static PaymentTable of(Environment environment) {
    return new PaymentTable(TableClient.of(environment));
  }

  @Override
  public Decision handle(String orderId, PaymentCommand command) {
    return switch (command) {
      case Charge charge -> charge(orderId, charge);
      case Refund refund -> refund(orderId, refund);
    };
  }

  private Decision charge(String orderId, Charge charge) {
    Decision first = PaymentDecider.decide(new NotAsked(), charge);
    return switch (table.add(PaymentRow.key(orderId), row(first))) {
      case Attempt.Made _ -> first;
      case Attempt.Refused(var row) -> notAccepted(row.map(PaymentRow::state), charge);
    };
  }

  private Decision refund(String orderId, Refund refund) {
    var change =
        PaymentRow.refund(orderId, refund.transactionId(), refund.refundId(), refund.occasion());
    return switch (table.attempt(change)) {
      case Attempt.Made(Row row) ->
          PaymentDecider.decide(new Taken(PaymentRow.payment(row)), refund);
      case Attempt.Refused(var row) -> notAccepted(row.map(PaymentRow::state), refund);
    };
  }

  private static Row row(Decision first) {
    if (first instanceof Decision.Accepted(var event)) {
      return switch (event) {
        case PaymentTaken taken -> PaymentRow.taken(taken);
        case PaymentRefused refused -> PaymentRow.refused(refused);
        case PaymentRefunded _ -> throw new IllegalStateException("a charge cannot refund");
      };
    }
    throw new IllegalStateException("a first charge is accepted");
  }

  /** Nothing was stored: a decision that says otherwise would be a lie. */
  private static Decision notAccepted(Optional<PaymentState> stored, PaymentCommand command) {
    Decision decision = PaymentDecider.decide(stored.orElseGet(NotAsked::new), command);
    if (decision instanceof Decision.Accepted) {
      throw new IllegalStateException("the table refused what the rules accept");
    }
    return decision;
  }
}

package com.acme.shop.order.domain;

import com.acme.shop.order.domain.Decision.Accepted;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.RefundCause;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderState.Settled;
import java.util.Optional;

/**
 * Cash changes hands at the till, and nobody else is asked: an order of a cash sale is paid as soon
 * as it is placed, and given back as soon as it is to be. The ids of both follow from the sale's.
 */
final class Cash {

  private Cash() {}

  static Accepted placed(Place command) {
    var placed = new Placed(command.occasion(), command.purchase());
    return saleId(command.purchase())
        .map(sale -> new Accepted(placed, taken(command, sale)))
        .orElseGet(() -> new Accepted(placed));
  }

  private static PaymentTaken taken(Place command, String saleId) {
    var total = command.purchase().total();
    return new PaymentTaken(command.occasion(), "cash-" + saleId, total, "paid in cash");
  }

  /** The money is to be given back: of a card, payment will hear of it; cash is given back now. */
  static Accepted back(Settled state, RefundCause cause) {
    return back(state.purchase(), state.payment(), cause);
  }

  static Accepted back(Purchase purchase, PaymentTaken payment, RefundCause cause) {
    return saleId(purchase)
        .map(sale -> new Accepted(cause, givenBack(cause.occasion(), payment, sale)))
        .orElseGet(() -> new Accepted(cause));
  }

  private static Refunded givenBack(Occasion occasion, PaymentTaken payment, String saleId) {
    return new Refunded(occasion, "cash-back-" + saleId, payment.amount());
  }

  private static Optional<String> saleId(Purchase purchase) {
    return purchase.till().filter(Till::isCash).map(Till::saleId);
  }
}

package com.acme.shop.pos.application;

import com.acme.shop.events.LastFour;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Discount;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.acme.shop.pos.application.SaleResult.Differs;
import com.acme.shop.pos.application.SaleResult.Impossible;
import com.acme.shop.pos.domain.Basket;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.Tender;
import com.acme.shop.prices.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns a priced basket into a sale, or says why it cannot be one. */
final class Checkout {

  private Checkout() {}

  /** What came of it. */
  sealed interface Result {

    /** It can be stored. */
    record Payable(Sale sale) implements Result {}

    /** It cannot be: what the terminal hears. */
    record Denied(SaleResult why) implements Result {}
  }

  /**
   * When and as which order something is sold.
   *
   * @param time as the sale says it
   */
  record Moment(String orderId, Instant time, LocalDate day) {}

  static Result of(SaleRequest request, Basket basket, Moment moment) {
    Sale sale = sale(request, basket, moment);
    return fault(sale)
        .<SaleResult>map(violation -> new Impossible(List.of(violation)))
        .or(() -> difference(request, sale.total()).map(Differs::new))
        .<Result>map(Result.Denied::new)
        .orElseGet(() -> new Result.Payable(sale));
  }

  private static Sale sale(SaleRequest request, Basket basket, Moment moment) {
    return new Sale(
        request.saleId(),
        moment.orderId(),
        request.terminalId(),
        request.customer(),
        basket.lines(),
        discount(request, basket),
        tender(request.pay()),
        moment.time(),
        moment.day(),
        request.offline().isPresent(),
        basket.overCatalog());
  }

  private static Money discount(SaleRequest request, Basket basket) {
    return request
        .discount()
        .map(discount ->
            switch (discount) {
              case Discount.Percent(var percent) -> basket.share(percent);
              case Discount.Amount(Money amount) -> amount;
            })
        .orElse(Money.ZERO);
  }

  private static Tender tender(Pay pay) {
    return switch (pay) {
      case Pay.Cash(Money tendered) -> new Tender.Cash(tendered);
      case Pay.ByCard(var card) -> new Tender.Card(card.type(), LastFour.of(card.number()));
    };
  }

  private static Optional<Violation> fault(Sale sale) {
    if (sale.discount().compareTo(sale.subtotal()) > 0) {
      return Optional.of(
          new Violation("discount.amount", "is more than the basket costs: " + sale.subtotal()));
    }
    return switch (sale.tender()) {
      case Tender.Cash(Money tendered) when tendered.compareTo(sale.total()) < 0 ->
          Optional.of(new Violation("tender.tendered", "is less than the total: " + sale.total()));
      case Tender.Card _ when sale.total().equals(Money.ZERO) ->
          Optional.of(new Violation("tender.type", "must be cash: there is nothing to charge"));
      case Tender.Cash _, Tender.Card _ -> Optional.empty();
    };
  }

  /** What was sold offline is paid: it does not matter any more what it should have cost. */
  private static Optional<Violation> difference(SaleRequest request, Money ours) {
    return request
        .total()
        .filter(_ -> request.offline().isEmpty())
        .flatMap(theirs -> Totals.difference(theirs, ours));
  }
}

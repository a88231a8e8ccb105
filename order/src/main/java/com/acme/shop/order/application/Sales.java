package com.acme.shop.order.application;

import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SaleMade.ShownCard;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.order.domain.Till;
import com.acme.shop.order.domain.Till.Tender;
import java.util.Optional;

/**
 * What was sold at a till, as a purchase: nobody asked for a name, and it went over the counter.
 */
final class Sales {

  /** A way of delivery that shipment knows: it needs no address. */
  private static final String OVER_THE_COUNTER = "instore";

  private static final Buyer NOBODY_ASKED = new Buyer("", "", "");
  private static final CardHint NO_CARD = new CardHint("", "");

  private Sales() {}

  static Purchase purchase(SaleMade sale) {
    return new Purchase(
        sale.userId(),
        NOBODY_ASKED,
        Optional.empty(),
        OVER_THE_COUNTER,
        sale.card().map(Sales::hint).orElse(NO_CARD),
        sale.lines().stream().map(Sales::line).toList(),
        sale.discount(),
        Optional.of(till(sale)));
  }

  private static Till till(SaleMade sale) {
    var tender = sale.card().isPresent() ? Tender.CARD : Tender.CASH;
    return new Till(sale.saleId(), sale.terminalId(), tender);
  }

  private static CardHint hint(ShownCard card) {
    return new CardHint(card.scheme(), card.lastFour());
  }

  private static OrderLine line(SoldLine line) {
    return new OrderLine(line.id(), line.description(), line.quantity(), line.price());
  }
}

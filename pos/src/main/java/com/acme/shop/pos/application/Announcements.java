package com.acme.shop.pos.application;

import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.SaleMade;
import com.acme.shop.events.SaleMade.ShownCard;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import com.acme.shop.pos.domain.SaleEvent.Refunded;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleEvent.Voided;
import com.acme.shop.pos.domain.SaleLine;
import com.acme.shop.pos.domain.Tender;
import java.util.Optional;

/**
 * Who hears what of that which happened to a sale. All of a message but its source follows from
 * what is stored, so that it is the same whenever it is sent again.
 */
final class Announcements {

  private final String source;

  /**
   * @param source the name of the function that sends
   */
  Announcements(String source) {
    this.source = source;
  }

  /** Asks for a sale's payment; the card is known only to who has just it. */
  Event paymentRequested(StoredSale sale, Card card) {
    var data = new PaymentRequested(sale.sale().orderId(), card, sale.sale().total());
    return event(sale, sale.history().getFirst().occasion(), data);
  }

  /** What order is to hear of an event; empty where it concerns the till alone. */
  Optional<Event> of(StoredSale sale, SaleEvent event) {
    return switch (event) {
      // When the shop got to know it: a time of before the network was there would look like an
      // order that was left behind.
      case Sold sold -> Optional.of(event(sale, sold.occasion(), made(sale.sale())));
      case Voided voided ->
          Optional.of(event(sale, voided.occasion(), returned(sale.sale(), voided.reason())));
      case Refunded refunded ->
          Optional.of(event(sale, refunded.occasion(), returned(sale.sale(), refunded.reason())));
      case CardCharged _, CardRefused _, MoneyReturned _ -> Optional.empty();
    };
  }

  private static SaleMade made(Sale sale) {
    return new SaleMade(
        sale.orderId(),
        sale.id(),
        sale.terminalId(),
        sale.customer().orElse(sale.terminalId()),
        sale.lines().stream().map(Announcements::line).toList(),
        sale.discount(),
        sale.total(),
        card(sale.tender()));
  }

  private static SoldLine line(SaleLine line) {
    return new SoldLine(line.id(), line.name(), line.quantity(), line.price());
  }

  private static Optional<ShownCard> card(Tender tender) {
    return switch (tender) {
      case Tender.Cash _ -> Optional.empty();
      case Tender.Card(String scheme, String lastFour) ->
          Optional.of(new ShownCard(scheme, lastFour));
    };
  }

  private static SaleReturnRequested returned(Sale sale, String reason) {
    return new SaleReturnRequested(sale.orderId(), sale.id(), reason);
  }

  private Event event(StoredSale sale, Occasion occasion, EventData data) {
    var cause = new Cause(sale.correlationId(), Optional.empty());
    return Event.of(data, occasion.at(), source, cause);
  }
}

package com.acme.shop.pos.application;

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
import com.acme.shop.pos.application.SaleChanges.Change;
import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.Decision.TooEarly;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleCommand;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Takes sales further as order reports. */
public final class FollowSale implements EventConsumer {

  /** A sale is stored before anybody can hear of it. */
  private static final Outcome NO_SALE = new Outcome.Never("there is no such sale");

  private final Sales sales;
  private final TerminalDays days;
  private final SaleChanges changes;

  public FollowSale(Sales sales, Terminals terminals, InstantSource clock) {
    this.sales = sales;
    this.days = new TerminalDays(terminals);
    this.changes = new SaleChanges(sales, clock);
  }

  @Override
  public Outcome consume(Event event, Log log) {
    return report(event)
        .map(report -> follow(event, report, log))
        .orElseGet(() -> new Outcome.Never(event.data().type().wireName() + " is not for sales"));
  }

  /** What order reports of a sale. */
  private record Report(String saleId, Function<Sale, SaleCommand> command) {}

  private Optional<Report> report(Event event) {
    var occasion = new Occasion(event.time(), event.id());
    return switch (event.data()) {
      case SalePaid(_, var id, var amount, var transactionId) ->
          Optional.of(new Report(id, _ -> new RecordCharge(occasion, transactionId, amount)));
      case SaleRefused(_, var id, var reason) ->
          Optional.of(new Report(id, _ -> new RecordRefusal(occasion, reason)));
      case SaleRefunded refunded ->
          Optional.of(new Report(refunded.saleId(), sale -> returned(occasion, refunded, sale)));
      case PaymentRequested _,
          CreditCardValidated _,
          RefundRequested _,
          PaymentRefunded _,
          ShipmentRequested _,
          ShipmentCancelRequested _,
          ShipmentSent _,
          ShipmentDelivered _,
          ShipmentFailed _,
          SaleMade _,
          SaleReturnRequested _ ->
          Optional.empty();
    };
  }

  private RecordReturn returned(Occasion occasion, SaleRefunded event, Sale sale) {
    var day = days.of(sale, occasion.at());
    return new RecordReturn(occasion, event.transactionId(), event.amount(), day);
  }

  private Outcome follow(Event event, Report report, Log log) {
    return sales
        .find(report.saleId())
        .filter(sale -> sale.sale().orderId().equals(event.data().orderId()))
        .map(sale -> follow(sale, report.command().apply(sale.sale()), log))
        .orElse(NO_SALE);
  }

  private Outcome follow(StoredSale sale, SaleCommand command, Log log) {
    Change change = changes.make(sale, command, log);
    return switch (change.decision()) {
      // The shop gave the money back on its own account: a refund first, then the money's way.
      case Accepted(SaleEvent.Refunded _) -> follow(change.sale(), command, log);
      case Accepted _, Repeated _ -> new Outcome.Done();
      case TooEarly(String reason) -> new Outcome.Later(reason);
      case Refused(String reason) -> new Outcome.Never(reason);
    };
  }
}

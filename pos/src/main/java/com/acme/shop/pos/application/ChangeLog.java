package com.acme.shop.pos.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.pos.domain.Posting;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import com.acme.shop.pos.domain.SaleEvent.Refunded;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleEvent.Voided;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line a change of a sale, with what the business counts. */
final class ChangeLog {

  private final InstantSource clock;

  ChangeLog(InstantSource clock) {
    this.clock = clock;
  }

  void changed(Sale sale, SaleEvent event, Optional<Posting> posting, Log log) {
    log.with(
            Map.of("saleId", sale.id(), "orderId", sale.orderId(), "terminalId", sale.terminalId()))
        .info(said(event), Metrics.of(clock.millis(), metrics(event, posting)));
  }

  private static String said(SaleEvent event) {
    return switch (event) {
      case Sold _ -> "sale made";
      case CardCharged _ -> "sale's card charged";
      case CardRefused _ -> "sale's card refused";
      case Voided _ -> "sale voided";
      case Refunded _ -> "sale refunded";
      case MoneyReturned _ -> "sale's card has its money back";
    };
  }

  private static List<Metric> metrics(SaleEvent event, Optional<Posting> posting) {
    return posting
        .map(ChangeLog::metrics)
        .orElseGet(() -> event instanceof CardRefused ? List.of(one("SalesDeclined")) : List.of());
  }

  private static List<Metric> metrics(Posting posting) {
    return switch (posting.kind()) {
      case SALE -> List.of(one("SalesCompleted"), takings(posting.sale()));
      case VOID -> List.of(one("SalesVoided"));
      case REFUND -> List.of(one("SalesRefunded"));
    };
  }

  private static Metric one(String name) {
    return Metric.count(name, 1);
  }

  private static Metric takings(Sale sale) {
    return new Metric("Takings", "None", sale.total().amount().doubleValue());
  }
}

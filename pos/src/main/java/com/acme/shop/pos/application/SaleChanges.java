package com.acme.shop.pos.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.pos.application.Sales.DayKey;
import com.acme.shop.pos.domain.Decision;
import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.Decision.TooEarly;
import com.acme.shop.pos.domain.Posting;
import com.acme.shop.pos.domain.SaleCommand;
import com.acme.shop.pos.domain.SaleDecider;
import com.acme.shop.pos.domain.SaleEvent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What every command to a stored sale goes through: load, decide, save with the day. */
final class SaleChanges {

  private final Sales sales;
  private final ChangeLog changeLog;

  SaleChanges(Sales sales, InstantSource clock) {
    this.sales = sales;
    this.changeLog = new ChangeLog(clock);
  }

  /**
   * What came of a command.
   *
   * @param sale as it is now
   */
  record Change(StoredSale sale, Decision decision) {}

  /**
   * Carries out a command on the sale as it is now, which may not be as it was loaded.
   *
   * @throws Unavailable when others change the sale or its day all the time
   */
  Change make(StoredSale sale, SaleCommand command, Log log) {
    var loaded = new AtomicReference<>(sale);
    return Races.won(() -> {
      var change = attempt(loaded.get(), command, log);
      if (change.isEmpty()) {
        loaded.set(sales.find(sale.sale().id()).orElse(sale));
      }
      return change;
    });
  }

  private Optional<Change> attempt(StoredSale sale, SaleCommand command, Log log) {
    Decision decision = SaleDecider.decide(sale.state(), command);
    return switch (decision) {
      case Accepted(SaleEvent event) ->
          saved(sale, event, log).map(now -> new Change(now, decision));
      case Repeated _, Refused _, TooEarly _ -> Optional.of(new Change(sale, decision));
    };
  }

  private Optional<StoredSale> saved(StoredSale sale, SaleEvent event, Log log) {
    var posting = Posting.of(sale.state(), event);
    var day = posting.map(one -> sales.find(DayKey.of(one)).plus(one));
    var changed = sale.with(event);
    if (!sales.save(changed, day)) {
      return Optional.empty();
    }
    changeLog.changed(changed.sale(), event, posting, log);
    return Optional.of(changed);
  }
}

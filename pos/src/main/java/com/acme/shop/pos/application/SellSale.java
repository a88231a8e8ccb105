package com.acme.shop.pos.application;

import com.acme.shop.events.Card;
import com.acme.shop.events.OrderIds;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.pos.application.Checkout.Moment;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.acme.shop.pos.application.Sales.DayKey;
import com.acme.shop.pos.application.Sales.Snapshot;
import com.acme.shop.pos.application.Sales.StoredDay;
import com.acme.shop.pos.domain.Posting;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleState;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import com.acme.shop.pos.domain.Terminal;
import com.acme.shop.prices.CachedOffers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sells: prices the basket, stores the sale with the day's totals, asks for a card's payment. */
public final class SellSale {

  private static final Duration OLDEST = Duration.ofDays(7);

  /** How far a terminal's clock may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Violation OUT_OF_TIME =
      new Violation("soldAt", "must be at most 7 days ago, and not in the future");

  private final Sales sales;
  private final Terminals terminals;
  private final Pricing pricing;
  private final Messages messages;
  private final InstantSource clock;
  private final Ids ids;
  private final Announcements announcements;
  private final ChangeLog changeLog;

  /**
   * What selling stands on.
   *
   * @param terminals asked for each sale: better remembered ones
   * @param messages to payment
   */
  public record Parts(Sales sales, Terminals terminals, CachedOffers offers, Messages messages) {}

  /**
   * @param random must not be seeded: functions that start from one snapshot must differ
   * @param source the function's name
   */
  public SellSale(Parts parts, InstantSource clock, RandomGenerator random, String source) {
    this.sales = parts.sales();
    this.terminals = parts.terminals();
    this.pricing = new Pricing(parts.offers());
    this.messages = parts.messages();
    this.clock = clock;
    this.ids = new Ids(clock, random);
    this.announcements = new Announcements(source);
    this.changeLog = new ChangeLog(clock);
  }

  /**
   * Sells once for each sale id.
   *
   * @throws RuntimeException when the store or the queue failed. The sale may be stored: the same
   *     request asks for its payment again.
   */
  public SaleResult sell(SaleRequest request, Log log) {
    return terminals
        .find(request.terminalId())
        .map(terminal -> sell(new Asked(request, terminal, now()), log))
        .orElseGet(SaleResult.NoTerminal::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** A request of a terminal that is known, at a time. */
  private record Asked(SaleRequest request, Terminal terminal, Instant now) {

    Instant soldAt() {
      return request.offline().orElse(now);
    }

    DayKey day() {
      return new DayKey(terminal.id(), terminal.dayOf(soldAt()));
    }

    /** Whether it was sold too long ago, or by a clock that is wrong. */
    boolean isOutOfTime() {
      return soldAt().isBefore(now.minus(OLDEST)) || soldAt().isAfter(now.plus(AHEAD));
    }

    StoredSale stored(Sale sale) {
      var sold = new Sold(new Occasion(now, request.requestId()), sale);
      return StoredSale.of(request.correlationId(), request.fingerprint(), List.of(sold));
    }
  }

  private SaleResult sell(Asked asked, Log log) {
    return Races.won(() -> attempt(asked, log));
  }

  /** What is sold is sold: neither the terminal nor a price matters to a repetition. */
  private Optional<SaleResult> attempt(Asked asked, Log log) {
    Snapshot found = found(asked);
    return found
        .sale()
        .map(sale -> repeated(sale, asked.request()))
        .or(() -> first(asked, found.day(), log));
  }

  /** A card sale is not counted yet, and needs no day. */
  private Snapshot found(Asked asked) {
    String id = asked.request().saleId();
    return switch (asked.request().pay()) {
      case Pay.Cash _ -> sales.find(id, asked.day());
      case Pay.ByCard _ -> new Snapshot(sales.find(id), StoredDay.empty(asked.day()));
    };
  }

  private SaleResult repeated(StoredSale stored, SaleRequest request) {
    boolean isSame =
        stored.sale().terminalId().equals(request.terminalId())
            && stored.fingerprint().equals(request.fingerprint());
    return isSame ? made(stored, request.pay()) : new SaleResult.Clash();
  }

  private Optional<SaleResult> first(Asked asked, StoredDay day, Log log) {
    if (asked.terminal().isDisabled()) {
      return Optional.of(new SaleResult.NoTerminal());
    }
    if (asked.isOutOfTime()) {
      return Optional.of(impossible(OUT_OF_TIME));
    }
    return switch (pricing.price(asked.request())) {
      case Pricing.Result.Priced(var basket) ->
          switch (Checkout.of(asked.request(), basket, moment(asked))) {
            case Checkout.Result.Payable(Sale sale) -> saved(asked, sale, day, log);
            case Checkout.Result.Denied(SaleResult why) -> Optional.of(why);
          };
      case Pricing.Result.Unpriced(var violations) ->
          Optional.of(new SaleResult.Impossible(violations));
    };
  }

  private static SaleResult impossible(Violation violation) {
    return new SaleResult.Impossible(List.of(violation));
  }

  private Moment moment(Asked asked) {
    var request = asked.request();
    String owner = request.customer().orElse(request.terminalId());
    return new Moment(OrderIds.of(owner, ids.next()), asked.soldAt(), asked.day().day());
  }

  /** Empty when somebody else was faster. */
  private Optional<SaleResult> saved(Asked asked, Sale sale, StoredDay day, Log log) {
    StoredSale stored = asked.stored(sale);
    var sold = stored.history().getFirst();
    Optional<Posting> posting = Posting.of(new SaleState.NotSold(), sold);
    if (!sales.save(stored, posting.map(day::plus))) {
      return Optional.empty();
    }
    changeLog.changed(sale, sold, posting, log);
    return Optional.of(made(stored, asked.request().pay()));
  }

  private SaleResult made(StoredSale stored, Pay pay) {
    if (stored.state() instanceof AwaitingCard && pay instanceof Pay.ByCard(Card card)) {
      messages.send(List.of(announcements.paymentRequested(stored, card)));
    }
    return new SaleResult.Made(stored);
  }
}

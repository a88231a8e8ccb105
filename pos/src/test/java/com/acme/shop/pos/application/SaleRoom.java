package com.acme.shop.pos.application;

import com.acme.shop.events.Card;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventData;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Discount;
import com.acme.shop.pos.application.SaleRequest.Line;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.acme.shop.pos.domain.SaleHistories;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A till with its store, its catalog and who listens. */
public final class SaleRoom {

  public static final Card CARD = new Card("Visa", "4111111111111111", 2030, 12, "123");

  public final OneTerminal terminals = new OneTerminal();
  public final List<Event> sent = new CopyOnWriteArrayList<>();
  public final InMemoryOffers catalog = new InMemoryOffers();
  public final Log log =
      Log.to(new PrintStream(OutputStream.nullOutputStream()), "pos", () -> SaleHistories.NOON);
  public final SellSale selling;
  public final TakeBack takeBack;
  public final FollowSale follow;
  public Instant now = SaleHistories.NOON;

  public SaleRoom(Sales sales) {
    catalog.put("mat", new Offer("Yoga Mat", Money.of("62.50"), ""));
    var offers = new CachedOffers(catalog, Duration.ZERO, () -> now);
    selling =
        new SellSale(
            new SellSale.Parts(sales, terminals, offers, sent::addAll),
            () -> now,
            new Random(7),
            "pos");
    takeBack = new TakeBack(sales, terminals, () -> now);
    follow = new FollowSale(sales, terminals, () -> now);
  }

  public SaleResult sell(SaleRequest request) {
    return selling.sell(request, log);
  }

  /** Two mats, 10.00 off, paid with 120.00. */
  public static SaleRequest aCashSale(String id) {
    return aSale(id, new Pay.Cash(Money.of("120.00")));
  }

  public static SaleRequest aCardSale(String id) {
    return aSale(id, new Pay.ByCard(CARD));
  }

  public static SaleRequest aSale(String id, Pay pay) {
    return new SaleRequest(
        id,
        SaleHistories.TILL,
        Optional.of("walter"),
        List.of(new Line("mat", 2, Optional.empty())),
        Optional.of(new Discount.Amount(Money.of("10.00"))),
        pay,
        Optional.empty(),
        Optional.empty(),
        "fingerprint",
        "request-1",
        "correlation-1");
  }

  /** What came of an event: {@code Done}, {@code Later} or {@code Never}. */
  public String consume(EventData data) {
    var event = Event.of(data, now, "order", new Cause("correlation-1", Optional.empty()));
    return follow.consume(event, log).getClass().getSimpleName();
  }
}

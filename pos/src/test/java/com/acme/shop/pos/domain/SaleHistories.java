package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import com.acme.shop.pos.domain.SaleEvent.Refunded;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleEvent.Voided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sales that tests begin with. */
public final class SaleHistories {

  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  public static final LocalDate TOMORROW = TODAY.plusDays(1);
  public static final String TILL = "till-1";
  public static final Money TOTAL = Money.of("115.00");

  public static final Occasion OCCASION = new Occasion(NOON, "cause-1");
  public static final CardCharged CHARGE = new CardCharged(OCCASION, "charge-1");
  public static final CardRefused REFUSAL = new CardRefused(OCCASION, "expired");
  public static final Voided VOID = new Voided(OCCASION, "staff-1", "wrong size");
  public static final Refunded REFUND = new Refunded(OCCASION, "staff-1", "broken", TOMORROW);
  public static final MoneyReturned RETURN = new MoneyReturned(OCCASION, "return-1");

  private SaleHistories() {}

  /** Two mats of 62.50 less 10.00. */
  public static Sale aSale(String id, Tender tender) {
    return new Sale(
        id,
        "9f86d081884c7d65-019aa5c8-0000-7000-8000-000000000001",
        TILL,
        Optional.of("walter"),
        List.of(new SaleLine("mat", "Yoga Mat", 2, Money.of("62.50"))),
        Money.of("10.00"),
        tender,
        NOON,
        TODAY,
        false,
        0);
  }

  public static Tender cash() {
    return new Tender.Cash(Money.of("120.00"));
  }

  public static Tender card() {
    return new Tender.Card("Visa", "1111");
  }

  public static List<SaleEvent> sold(Tender tender, SaleEvent... events) {
    var sold = new Sold(OCCASION, aSale("sale-0001", tender));
    return Stream.concat(Stream.of(sold), Arrays.stream(events)).toList();
  }

  /** The fold of a history. */
  public static SaleState stateOf(List<SaleEvent> history) {
    SaleState state = new SaleState.NotSold();
    for (SaleEvent event : history) {
      state = SaleDecider.evolve(state, event);
    }
    return state;
  }
}

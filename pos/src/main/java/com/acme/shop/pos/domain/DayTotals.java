package com.acme.shop.pos.domain;

import com.acme.shop.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a terminal's day came to: the Z report. A sale counts when it is paid.
 *
 * @param cash paid in cash
 * @param card paid by card
 * @param discounts given on the sales that count
 * @param overCatalog what offline sales charged above the catalog's prices, in cents; negative
 *     below
 * @param first when the first sale that counts was made
 * @param last when the last sale that counts was made
 */
public record DayTotals(
    ByTender cash,
    ByTender card,
    Money discounts,
    long overCatalog,
    Optional<Instant> first,
    Optional<Instant> last) {

  public static final DayTotals NONE =
      new DayTotals(
          ByTender.NONE, ByTender.NONE, Money.ZERO, 0, Optional.empty(), Optional.empty());

  /** So many, worth so much together. */
  public record Sum(int count, Money amount) {
    public static final Sum NONE = new Sum(0, Money.ZERO);

    Sum plus(Money one) {
      return new Sum(count + 1, amount.plus(one));
    }

    Sum plus(Sum other) {
      return new Sum(count + other.count, amount.plus(other.amount));
    }
  }

  /**
   * The day by one tender.
   *
   * @param sold all sales that were paid, also those that were voided or refunded later
   * @param voided those of the day that were voided
   * @param refunded refunds that were made on the day, of sales of any day
   */
  public record ByTender(Sum sold, Sum voided, Sum refunded) {
    public static final ByTender NONE = new ByTender(Sum.NONE, Sum.NONE, Sum.NONE);

    /** What is left, in cents; negative when more was given back than taken. */
    public long net() {
      return sold.amount().cents() - voided.amount().cents() - refunded.amount().cents();
    }

    private ByTender plus(Posting.Kind kind, Money total) {
      return switch (kind) {
        case SALE -> new ByTender(sold.plus(total), voided, refunded);
        case VOID -> new ByTender(sold, voided.plus(total), refunded);
        case REFUND -> new ByTender(sold, voided, refunded.plus(total));
      };
    }
  }

  /** The day with one posting more; the order of postings does not matter. */
  public DayTotals plus(Posting posting) {
    Sale sale = posting.sale();
    DayTotals counted = posting.kind() == Posting.Kind.SALE ? withDetails(sale) : this;
    return switch (sale.tender()) {
      case Tender.Cash _ -> counted.with(cash.plus(posting.kind(), sale.total()), card);
      case Tender.Card _ -> counted.with(cash, card.plus(posting.kind(), sale.total()));
    };
  }

  private DayTotals with(ByTender newCash, ByTender newCard) {
    return new DayTotals(newCash, newCard, discounts, overCatalog, first, last);
  }

  private DayTotals withDetails(Sale sale) {
    Instant at = sale.soldAt();
    return new DayTotals(
        cash,
        card,
        discounts.plus(sale.discount()),
        Math.addExact(overCatalog, sale.overCatalog()),
        Optional.of(first.filter(at::isAfter).orElse(at)),
        Optional.of(last.filter(at::isBefore).orElse(at)));
  }

  /** Sales of both tenders. */
  public Sum sold() {
    return cash.sold().plus(card.sold());
  }

  /** Voids of both tenders. */
  public Sum voided() {
    return cash.voided().plus(card.voided());
  }

  /** Refunds of both tenders. */
  public Sum refunded() {
    return cash.refunded().plus(card.refunded());
  }

  /** What is left of both tenders, in cents. */
  public long net() {
    return cash.net() + card.net();
  }
}

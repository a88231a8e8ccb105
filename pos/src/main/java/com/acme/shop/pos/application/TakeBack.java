package com.acme.shop.pos.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.pos.application.SaleChanges.Change;
import com.acme.shop.pos.domain.Decision;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleCommand;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Voids and refunds sales. Order hears of it by the outbox. */
public final class TakeBack {

  private final Sales sales;
  private final TerminalDays days;
  private final InstantSource clock;
  private final SaleChanges changes;

  public TakeBack(Sales sales, Terminals terminals, InstantSource clock) {
    this.sales = sales;
    this.days = new TerminalDays(terminals);
    this.clock = clock;
    this.changes = new SaleChanges(sales, clock);
  }

  /** What came of it. */
  public sealed interface Result {

    /** It is taken back, now or by an earlier request. */
    record TakenBack(StoredSale sale) implements Result {}

    /** It cannot be: why, for a person. */
    record Refused(String reason) implements Result {}
  }

  /**
   * What a member of staff wants.
   *
   * @param by his id
   * @param reason for a person; may be empty
   */
  public record Wish(String by, String reason, String requestId) {}

  /** Takes a sale of today back. Empty for a sale that is not there. */
  public Optional<Result> voidSale(String saleId, Wish wish, Log log) {
    return take(
        saleId,
        (occasion, today) -> new VoidSale(occasion, wish.by(), wish.reason(), today),
        wish,
        log);
  }

  /** Gives back what a sale cost. Empty for a sale that is not there. */
  public Optional<Result> refund(String saleId, Wish wish, Log log) {
    return take(
        saleId,
        (occasion, today) -> new RefundSale(occasion, wish.by(), wish.reason(), today),
        wish,
        log);
  }

  @FunctionalInterface
  private interface Command {
    SaleCommand on(Occasion occasion, LocalDate today);
  }

  private Optional<Result> take(String saleId, Command command, Wish wish, Log log) {
    return sales.find(saleId).map(sale -> take(sale, command, wish, log));
  }

  private Result take(StoredSale stored, Command command, Wish wish, Log log) {
    Sale sale = stored.sale();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var wanted = command.on(new Occasion(now, wish.requestId()), days.of(sale, now));
    return result(changes.make(stored, wanted, log));
  }

  private static Result result(Change change) {
    return switch (change.decision()) {
      case Decision.Accepted _, Decision.Repeated _ -> new Result.TakenBack(change.sale());
      case Decision.Refused(String reason) -> new Result.Refused(reason);
      case Decision.TooEarly(String reason) -> new Result.Refused(reason);
    };
  }
}

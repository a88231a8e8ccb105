package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.SaleCommand.RecordCharge;
import com.acme.shop.pos.domain.SaleCommand.RecordRefusal;
import com.acme.shop.pos.domain.SaleCommand.RecordReturn;
import com.acme.shop.pos.domain.SaleCommand.RefundSale;
import com.acme.shop.pos.domain.SaleCommand.Sell;
import com.acme.shop.pos.domain.SaleCommand.VoidSale;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import com.acme.shop.pos.domain.SaleState.Completed;
import com.acme.shop.pos.domain.SaleState.Declined;
import com.acme.shop.pos.domain.SaleState.NotSold;
import com.acme.shop.pos.domain.SaleState.TakenBack;

/** The rules of a sale. */
public final class SaleDecider {

  private SaleDecider() {}

  /** What comes of a command. */
  public static Decision decide(SaleState state, SaleCommand command) {
    return switch (state) {
      case NotSold _ -> decideNotSold(command);
      case AwaitingCard awaiting -> WhenAwaitingCard.decide(awaiting, command);
      case Completed completed -> WhenCompleted.decide(completed, command);
      case Declined _ -> WhenDeclined.decide(command);
      case TakenBack takenBack -> WhenTakenBack.decide(takenBack, command);
    };
  }

  /**
   * The state after an event that {@link #decide} gave out for this state.
   *
   * @throws IllegalStateException for an event that no decision can have led to here
   */
  public static SaleState.Known evolve(SaleState state, SaleEvent event) {
    return Evolution.of(state, event);
  }

  private static Decision decideNotSold(SaleCommand command) {
    return switch (command) {
      case Sell c -> new Accepted(new SaleEvent.Sold(c.occasion(), c.sale()));
      case RecordCharge _, RecordRefusal _, RecordReturn _, VoidSale _, RefundSale _ ->
          new Refused("there is no such sale");
    };
  }
}

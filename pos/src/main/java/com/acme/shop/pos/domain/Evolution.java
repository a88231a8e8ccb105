package com.acme.shop.pos.domain;

import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.MoneyReturned;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleState.AwaitingCard;
import com.acme.shop.pos.domain.SaleState.Completed;
import com.acme.shop.pos.domain.SaleState.Declined;
import com.acme.shop.pos.domain.SaleState.Known;
import com.acme.shop.pos.domain.SaleState.NotSold;
import com.acme.shop.pos.domain.SaleState.Refunded;
import com.acme.shop.pos.domain.SaleState.Voided;
import java.util.Optional;

/** Where a sale stands after an event. */
final class Evolution {

  private Evolution() {}

  static Known of(SaleState state, SaleEvent event) {
    return switch (state) {
      case NotSold _ -> first(event);
      case AwaitingCard awaiting -> answered(awaiting, event);
      case Completed completed -> takenBack(completed, event);
      case Declined declined -> throw impossible(declined, event);
      case Voided voided -> settled(voided, event);
      case Refunded refunded -> settled(refunded, event);
    };
  }

  private static Known first(SaleEvent event) {
    if (event instanceof Sold(_, Sale sale)) {
      return switch (sale.tender()) {
        case Tender.Cash _ -> new Completed(sale, Optional.empty());
        case Tender.Card _ -> new AwaitingCard(sale);
      };
    }
    throw new IllegalStateException("the history of a sale begins with " + name(event));
  }

  private static Known answered(AwaitingCard state, SaleEvent event) {
    return switch (event) {
      case CardCharged charge -> new Completed(state.sale(), Optional.of(charge));
      case CardRefused refusal -> new Declined(state.sale(), refusal);
      case SaleEvent.Voided voided ->
          new Voided(state.sale(), voided, Optional.empty(), Optional.empty());
      case Sold _, SaleEvent.Refunded _, MoneyReturned _ -> throw impossible(state, event);
    };
  }

  private static Known takenBack(Completed state, SaleEvent event) {
    return switch (event) {
      case SaleEvent.Voided voided ->
          new Voided(state.sale(), voided, state.charge(), Optional.empty());
      case SaleEvent.Refunded refunded ->
          new Refunded(state.sale(), refunded, state.charge(), Optional.empty());
      case Sold _, CardCharged _, CardRefused _, MoneyReturned _ -> throw impossible(state, event);
    };
  }

  private static Known settled(Voided state, SaleEvent event) {
    return switch (event) {
      case CardCharged charge ->
          new Voided(state.sale(), state.event(), Optional.of(charge), state.returned());
      case MoneyReturned returned ->
          new Voided(state.sale(), state.event(), state.charge(), Optional.of(returned));
      case Sold _, CardRefused _, SaleEvent.Voided _, SaleEvent.Refunded _ ->
          throw impossible(state, event);
    };
  }

  private static Known settled(Refunded state, SaleEvent event) {
    if (event instanceof MoneyReturned returned) {
      return new Refunded(state.sale(), state.event(), state.charge(), Optional.of(returned));
    }
    throw impossible(state, event);
  }

  private static IllegalStateException impossible(SaleState state, SaleEvent event) {
    return new IllegalStateException(
        name(event) + " in the history of a sale that is " + state.getClass().getSimpleName());
  }

  private static String name(SaleEvent event) {
    return event.getClass().getSimpleName();
  }
}

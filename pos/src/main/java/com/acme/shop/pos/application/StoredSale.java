package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleState;
import java.util.List;

/**
 * A sale as it is stored.
 *
 * @param correlationId of the request that made it
 * @param fingerprint tells requests of one sale id apart, and says nothing of the card's number
 * @param history what has happened, in the order in which it was saved; the first is {@code Sold}
 * @param state where it stands: the fold of the history
 */
public record StoredSale(
    String correlationId, String fingerprint, List<SaleEvent> history, SaleState.Known state) {

  public StoredSale {
    history = List.copyOf(history);
  }
}

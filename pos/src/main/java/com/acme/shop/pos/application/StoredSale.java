package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleDecider;
import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleState;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * A sale with this history.
   *
   * @throws IllegalStateException for a history that no sale can have
   */
  public static StoredSale of(String correlationId, String fingerprint, List<SaleEvent> history) {
    return new StoredSale(correlationId, fingerprint, history, fold(history));
  }

  private static SaleState.Known fold(List<SaleEvent> history) {
    var state = SaleDecider.evolve(new SaleState.NotSold(), history.getFirst());
    for (SaleEvent event : history.subList(1, history.size())) {
      state = SaleDecider.evolve(state, event);
    }
    return state;
  }

  /** The sale after one event more. */
  public StoredSale with(SaleEvent event) {
    var longer = Stream.concat(history.stream(), Stream.of(event)).toList();
    return new StoredSale(correlationId, fingerprint, longer, SaleDecider.evolve(state, event));
  }

  public Sale sale() {
    return state.sale();
  }

  /** Counts the changes: who saves must have seen the newest. */
  public int version() {
    return history.size();
  }
}

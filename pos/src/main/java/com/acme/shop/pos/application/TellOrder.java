package com.acme.shop.pos.application;

import com.acme.shop.events.Event;
import com.acme.shop.pos.domain.SaleEvent;
import java.util.List;
import java.util.Optional;

/**
 * Tells order of what was stored of a sale: the way out of the outbox. What is told twice has the
 * same id.
 */
public final class TellOrder {

  private final Messages messages;
  private final Announcements announcements;

  /**
   * @param source the function's name
   */
  public TellOrder(Messages messages, String source) {
    this.messages = messages;
    this.announcements = new Announcements(source);
  }

  /** Tells of a sale that is new in the store. */
  public void stored(StoredSale sale) {
    tell(sale, sale.history());
  }

  /** Tells of the newest event of a sale. */
  public void changed(StoredSale sale) {
    tell(sale, List.of(sale.history().getLast()));
  }

  private void tell(StoredSale sale, List<SaleEvent> events) {
    List<Event> due =
        events.stream()
            .map(event -> announcements.of(sale, event))
            .flatMap(Optional::stream)
            .toList();
    if (!due.isEmpty()) {
      messages.send(due);
    }
  }
}

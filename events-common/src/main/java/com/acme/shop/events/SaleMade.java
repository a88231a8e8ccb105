package com.acme.shop.events;

import com.acme.shop.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A terminal has sold something, which becomes an order. Of a card sale the payment is under way.
 *
 * @param userId the customer, or the terminal where nobody said who buys
 * @param discount what the lines' sum is reduced by to the total
 * @param card how the card is shown to people; empty where cash was paid
 */
public record SaleMade(
    String orderId,
    String saleId,
    String terminalId,
    String userId,
    List<SoldLine> lines,
    Money discount,
    Money total,
    Optional<ShownCard> card)
    implements EventData {

  public SaleMade {
    lines = List.copyOf(lines);
  }

  @Override
  public EventType type() {
    return EventType.SALE_MADE;
  }

  /**
   * One product of a sale.
   *
   * @param price of one
   */
  public record SoldLine(String id, String description, int quantity, Money price) {}

  /** As much of a card as may be kept. */
  public record ShownCard(String scheme, String lastFour) {}
}

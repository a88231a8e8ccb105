package com.acme.shop.cart;

import com.acme.shop.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody means to buy.
 *
 * @param lines one a product, in the order in which they were added
 */
public record Cart(List<Line> lines) {

  /** The largest number of lines. */
  public static final int MOST_LINES = 100;

  public static final Cart EMPTY = new Cart(List.of());

  public Cart {
    lines = List.copyOf(lines);
  }

  /** A cart of these lines; the quantities of those with the same product are added up. */
  public static Cart of(List<Line> lines) {
    Map<String, Line> byItem = new LinkedHashMap<>();
    lines.forEach(line -> byItem.merge(line.itemid(), line, Line::plus));
    return new Cart(List.copyOf(byItem.values()));
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether every line has a quantity that a cart may hold. */
  public boolean isWithinLimits() {
    return lines.stream().allMatch(line -> line.quantity() <= Line.MOST);
  }

  public Money total() {
    return lines.stream().map(Line::total).reduce(Money.ZERO, Money::plus);
  }

  public int quantity() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  /**
   * This cart with a guest's lines. Nothing of this cart is lost: it keeps its names and prices, a
   * quantity ends at its limit, and the guest's lines that find no room are left out.
   */
  public Cart merged(Cart guest) {
    Map<String, Line> byItem = new LinkedHashMap<>();
    lines.forEach(line -> byItem.put(line.itemid(), line));
    for (Line line : guest.lines) {
      if (byItem.containsKey(line.itemid()) || byItem.size() < MOST_LINES) {
        byItem.merge(line.itemid(), line, Line::plus);
      }
    }
    return new Cart(byItem.values().stream().map(Line::capped).toList());
  }
}

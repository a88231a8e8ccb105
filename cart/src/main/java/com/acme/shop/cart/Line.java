package com.acme.shop.cart;

import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.money.Money;

/**
 * Some of one product in a cart. Texts are empty where nothing is said.
 *
 * @param quantity 1 to {@link #MOST}
 * @param price of one, as it was when the line was first added
 */
public record Line(
    String itemid,
    int quantity,
    String name,
    SpelledMoney price,
    String description,
    String shortDescription) {

  /** The largest quantity. */
  public static final int MOST = 999;

  public Money total() {
    return price.amount().times(quantity);
  }

  Line plus(Line more) {
    return of(quantity + more.quantity);
  }

  Line capped() {
    return of(Math.min(quantity, MOST));
  }

  /** This line in another quantity. */
  public Line of(int newQuantity) {
    return new Line(itemid, newQuantity, name, price, description, shortDescription);
  }
}

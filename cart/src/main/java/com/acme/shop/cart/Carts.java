package com.acme.shop.cart;

import java.util.Optional;

/**
 * All carts, as they are kept. Each change is atomic, and counts from then how long the cart is
 * kept: see {@link Lifetime}. A cart that is past its time is no cart.
 */
public interface Carts {

  /** An unknown cart is empty. */
  Cart find(String userid);

  /** Adds a line, or its quantity to the line of the same product, which keeps its price. */
  Addition add(String userid, Line line);

  /**
   * Sets a line's quantity; 0 removes the line.
   *
   * @return false when there is no such line
   */
  boolean setQuantity(String userid, String itemid, int quantity);

  /** Replaces the whole cart. */
  void replace(String userid, Cart cart);

  /** Removes the cart, if there is one. */
  void clear(String userid);

  /**
   * Moves a guest's lines into somebody's cart, as {@link Cart#merged} says, and removes the
   * guest's cart: both or none.
   *
   * @throws com.acme.shop.lambda.runtime.Unavailable when both carts are changed too busily
   */
  void merge(String userid, String guestid);

  /**
   * A page of the carts that have a line.
   *
   * @param after the user id to start behind
   * @param limit carts at most; a page may hold fewer and still have a next one
   */
  CartPage list(Optional<String> after, int limit);
}

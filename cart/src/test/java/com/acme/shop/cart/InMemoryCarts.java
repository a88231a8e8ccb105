package com.acme.shop.cart;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Carts as a map: the store of the cart's unit tests. */
public final class InMemoryCarts implements Carts {

  private final TreeMap<String, Kept> carts = new TreeMap<>();
  private final InstantSource clock;

  public InMemoryCarts(InstantSource clock) {
    this.clock = clock;
  }

  private record Kept(Cart cart, Instant until) {}

  @Override
  public synchronized Cart find(String userid) {
    return live(carts.get(userid));
  }

  @Override
  public synchronized Addition add(String userid, Line line) {
    var lines = new ArrayList<>(find(userid).lines());
    lines.add(line);
    Cart cart = Cart.of(lines);
    if (!cart.isWithinLimits()) {
      return Addition.LINE_FULL;
    }
    if (cart.lines().size() > Cart.MOST_LINES) {
      return Addition.CART_FULL;
    }
    replace(userid, cart);
    return Addition.DONE;
  }

  @Override
  public synchronized boolean setQuantity(String userid, String itemid, int quantity) {
    Cart before = find(userid);
    if (before.lines().stream().noneMatch(line -> line.itemid().equals(itemid))) {
      return false;
    }
    replace(
        userid,
        new Cart(
            before.lines().stream()
                .map(line -> line.itemid().equals(itemid) ? line.of(quantity) : line)
                .filter(line -> line.quantity() > 0)
                .toList()));
    return true;
  }

  @Override
  public synchronized void replace(String userid, Cart cart) {
    carts.put(userid, new Kept(cart, clock.instant().plus(Lifetime.of(userid))));
  }

  @Override
  public synchronized void clear(String userid) {
    carts.remove(userid);
  }

  @Override
  public synchronized void merge(String userid, String guestid) {
    Cart guest = find(guestid);
    if (!guest.isEmpty()) {
      replace(userid, find(userid).merged(guest));
      clear(guestid);
    }
  }

  @Override
  public synchronized CartPage list(Optional<String> after, int limit) {
    List<UserCart> behind =
        carts.tailMap(after.orElse(""), false).entrySet().stream()
            .map(kept -> new UserCart(kept.getKey(), live(kept.getValue())))
            .filter(cart -> !cart.cart().isEmpty())
            .toList();
    List<UserCart> page = behind.stream().limit(limit).toList();
    return new CartPage(
        page, behind.size() > limit ? Optional.of(page.getLast().userid()) : Optional.empty());
  }

  private Cart live(@Nullable Kept kept) {
    return kept != null && kept.until().isAfter(clock.instant()) ? kept.cart() : Cart.EMPTY;
  }
}

package com.acme.shop.cart.dynamodb;

import com.acme.shop.cart.Addition;
import com.acme.shop.cart.Cart;
import com.acme.shop.cart.CartPage;
import com.acme.shop.cart.Carts;
import com.acme.shop.cart.Line;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.table.Attempt;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carts in the shop's table, one row each. Every change is one call, made by DynamoDB itself under
 * a condition. A cart that is past its time and not deleted yet costs two calls more: it is deleted
 * first.
 */
public final class CartTable implements Carts {

  /** How often a change is tried that others keep overtaking. */
  static final int TRIES = 5;

  private final ShopTable table;
  private final InstantSource clock;
  private final Supplier<String> revisions;

  /**
   * @param revisions mints texts that are all different
   */
  public CartTable(ShopTable table, InstantSource clock, Supplier<String> revisions) {
    this.table = table;
    this.clock = clock;
    this.revisions = revisions;
  }

  @Override
  public Cart find(String userid) {
    return table
        .getNow(CartRow.key(userid))
        .filter(this::isLive)
        .map(CartRow::cart)
        .orElse(Cart.EMPTY);
  }

  @Override
  public Addition add(String userid, Line line) {
    for (int i = 0; i < TRIES; i++) {
      switch (table.attempt(CartChanges.add(userid, line, stamp(userid)))) {
        case Attempt.Made _ -> {
          return Addition.DONE;
        }
        case Attempt.Refused(var row) -> {
          Optional<Row> live = row.filter(this::isLive);
          if (live.isPresent()) {
            return reason(live.get(), line);
          }
          removeExpired(userid);
        }
      }
    }
    throw overtaken();
  }

  private static Addition reason(Row row, Line line) {
    return row.textSet(CartRow.IDS).contains(line.itemid())
        ? Addition.LINE_FULL
        : Addition.CART_FULL;
  }

  private void removeExpired(String userid) {
    Change condition = CartChanges.ifExpired(userid, stamp(userid));
    // Somebody else may have been faster; the next try will see.
    var _ = table.writeAll(List.of(new Write.Remove(CartRow.key(userid), Optional.of(condition))));
  }

  @Override
  public boolean setQuantity(String userid, String itemid, int quantity) {
    Stamp stamp = stamp(userid);
    Change change =
        quantity == 0
            ? CartChanges.removeLine(userid, itemid, stamp)
            : CartChanges.setQuantity(userid, itemid, quantity, stamp);
    return table.change(change).isPresent();
  }

  @Override
  public void replace(String userid, Cart cart) {
    if (cart.isEmpty()) {
      clear(userid);
    } else {
      table.put(CartRow.key(userid), CartRow.of(userid, cart, stamp(userid)));
    }
  }

  @Override
  public void clear(String userid) {
    table.remove(CartRow.key(userid));
  }

  @Override
  public void merge(String userid, String guestid) {
    for (int i = 0; i < TRIES; i++) {
      var rows = table.getAllNow(List.of(CartRow.key(userid), CartRow.key(guestid)));
      Optional<Row> guest =
          Optional.ofNullable(rows.get(CartRow.key(guestid))).filter(this::isLive);
      Optional<Row> own = Optional.ofNullable(rows.get(CartRow.key(userid)));
      if (guest.isEmpty() || move(userid, own, guestid, guest.get())) {
        return;
      }
    }
    throw overtaken();
  }

  /** Both rows must still be as they were read: what came in between is read again. */
  private boolean move(String userid, Optional<Row> own, String guestid, Row guest) {
    Cart before = own.filter(this::isLive).map(CartRow::cart).orElse(Cart.EMPTY);
    Cart merged = before.merged(CartRow.cart(guest));
    var remove =
        new Write.Remove(
            CartRow.key(guestid), Optional.of(CartChanges.ifUnchanged(guestid, guest)));
    return merged.equals(before)
        ? table.writeAll(List.of(remove))
        : table.writeAll(List.of(write(userid, own, merged), remove));
  }

  private Write write(String userid, Optional<Row> read, Cart cart) {
    Row row = CartRow.of(userid, cart, stamp(userid));
    return read.<Write>map(old ->
            new Write.Exchange(CartRow.key(userid), row, CartChanges.ifUnchanged(userid, old)))
        .orElseGet(() -> new Write.Add(CartRow.key(userid), row));
  }

  @Override
  public CartPage list(Optional<String> after, int limit) {
    return CartList.page(table, after, limit, clock.instant().getEpochSecond());
  }

  private boolean isLive(Row row) {
    return CartRow.isLive(row, clock.instant().getEpochSecond());
  }

  private Stamp stamp(String userid) {
    return Stamp.of(userid, clock.instant(), revisions.get());
  }

  private static Unavailable overtaken() {
    return new Unavailable(new IllegalStateException("a cart changed whenever it was to be"));
  }
}

package com.acme.shop.cart.dynamodb;

import com.acme.shop.cart.Cart;
import com.acme.shop.cart.Line;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB is asked to change in a cart, and when: no change reads the cart first. */
final class CartChanges {

  private static final String IS_LIVE = "expiresAt > :now";

  /** Refuses a line too many, and a line that would hold too much. */
  private static final String HAS_ROOM =
      "(attribute_not_exists(ids) OR contains(ids, :id) OR size(ids) < :lines)"
          + " AND (attribute_not_exists(#q) OR #q <= :room)";

  private CartChanges() {}

  static Change add(String userid, Line line, Stamp stamp) {
    return stamped(userid, stamp)
        .set(
            "ADD #q :n, ids :ids SET #l = if_not_exists(#l, :line), expiresAt = :expires,"
                + " revision = :revision")
        .when("(attribute_not_exists(PK) OR " + IS_LIVE + ") AND " + HAS_ROOM)
        .name("#q", CartRow.quantityOf(line.itemid()))
        .name("#l", CartRow.lineOf(line.itemid()))
        .number(":n", line.quantity())
        .text(":id", line.itemid())
        .value(":ids", AttributeValue.fromSs(List.of(line.itemid())))
        .value(":line", CartRow.line(line, stamp.order()))
        .number(":lines", Cart.MOST_LINES)
        .number(":room", Line.MOST - line.quantity())
        .build();
  }

  static Change setQuantity(String userid, String itemid, int quantity, Stamp stamp) {
    return stamped(userid, stamp)
        .set("SET #q = :n, expiresAt = :expires, revision = :revision")
        .when("contains(ids, :id) AND " + IS_LIVE)
        .name("#q", CartRow.quantityOf(itemid))
        .number(":n", quantity)
        .text(":id", itemid)
        .build();
  }

  static Change removeLine(String userid, String itemid, Stamp stamp) {
    return stamped(userid, stamp)
        .set("REMOVE #q, #l DELETE ids :ids SET expiresAt = :expires, revision = :revision")
        .when("contains(ids, :id) AND " + IS_LIVE)
        .name("#q", CartRow.quantityOf(itemid))
        .name("#l", CartRow.lineOf(itemid))
        .text(":id", itemid)
        .value(":ids", AttributeValue.fromSs(List.of(itemid)))
        .build();
  }

  /** No change, but the condition that a cart is past its time. */
  static Change ifExpired(String userid, Stamp stamp) {
    return Change.of(CartRow.key(userid))
        .when("expiresAt <= :now")
        .number(":now", stamp.now())
        .build();
  }

  /** No change, but the condition that nobody has changed a cart since it was read. */
  static Change ifUnchanged(String userid, Row read) {
    return Change.of(CartRow.key(userid))
        .when("revision = :read")
        .text(":read", read.text(CartRow.REVISION))
        .build();
  }

  private static Change.Builder stamped(String userid, Stamp stamp) {
    return Change.of(CartRow.key(userid))
        .number(":now", stamp.now())
        .number(":expires", stamp.expiresAt())
        .text(":revision", stamp.revision());
  }
}

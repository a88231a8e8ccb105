package com.acme.shop.cart.dynamodb;

import com.acme.shop.cart.Cart;
import com.acme.shop.cart.Line;
import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Spells a cart as a row, and a row as a cart. A line is two attributes at the top of the row, its
 * quantity and the rest, since DynamoDB cannot add to a number in a map that is not there yet; the
 * set {@code ids} names the lines.
 */
final class CartRow {

  static final String IDS = "ids";
  static final String EXPIRES_AT = "expiresAt";
  static final String REVISION = "revision";

  private static final String ORDER = "order";

  private CartRow() {}

  static Key key(String userid) {
    return new Key(pk(partition(userid)), userid);
  }

  static String pk(int partition) {
    return "CART#" + partition;
  }

  static String quantityOf(String itemid) {
    return "q:" + itemid;
  }

  static String lineOf(String itemid) {
    return "l:" + itemid;
  }

  /** A String's hash is specified: it is the same in every JVM. */
  static int partition(String userid) {
    return Math.floorMod(userid.hashCode(), CartList.PARTITIONS);
  }

  static Row of(String userid, Cart cart, Stamp stamp) {
    var row =
        Row.builder()
            .number(EXPIRES_AT, stamp.expiresAt())
            .text(REVISION, stamp.revision())
            .put(IDS, AttributeValue.fromSs(cart.lines().stream().map(Line::itemid).toList()));
    for (int i = 0; i < cart.lines().size(); i++) {
      Line line = cart.lines().get(i);
      row.number(quantityOf(line.itemid()), line.quantity())
          .put(lineOf(line.itemid()), line(line, stamp.order() + i));
    }
    return row.build();
  }

  /** All of a line but its quantity. */
  static AttributeValue line(Line line, long order) {
    return AttributeValue.fromM(
        Row.builder()
            .text("name", line.name())
            .money("price", line.price().amount())
            .text(line.price().quoted() ? "priceText" : "priceNumber", line.price().spelling())
            .text("description", line.description())
            .text("shortDescription", line.shortDescription())
            .number(ORDER, order)
            .build()
            .attributes());
  }

  static boolean isLive(Row row, long now) {
    return row.number(EXPIRES_AT) > now;
  }

  static Cart cart(Row row) {
    List<Line> lines =
        row.textSet(IDS).stream()
            .sorted(
                Comparator.<String>comparingLong(id -> row.map(lineOf(id)).number(ORDER))
                    .thenComparing(Comparator.naturalOrder()))
            .map(id -> line(id, row))
            .toList();
    return new Cart(lines);
  }

  private static Line line(String itemid, Row cart) {
    Row row = cart.map(lineOf(itemid));
    return new Line(
        itemid,
        Math.toIntExact(cart.number(quantityOf(itemid))),
        row.text("name"),
        price(row),
        row.text("description"),
        row.text("shortDescription"));
  }

  private static SpelledMoney price(Row row) {
    Optional<String> quoted = row.optionalText("priceText");
    return new SpelledMoney(
        row.money("price"), quoted.orElseGet(() -> row.text("priceNumber")), quoted.isPresent());
  }
}

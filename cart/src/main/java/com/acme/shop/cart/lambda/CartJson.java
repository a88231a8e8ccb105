package com.acme.shop.cart.lambda;

import com.acme.shop.cart.Cart;
import com.acme.shop.cart.Line;
import com.acme.shop.cart.LineDraft;
import com.acme.shop.cart.UserCart;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Carts as the contract spells them: lenient in, strict out. A hundred lines of the longest texts,
 * three bytes a character, stay below the 400 KB of a row.
 */
final class CartJson {

  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHORT_DESCRIPTION = 500;
  private static final Money HIGHEST_PRICE = Money.of("9999999.99");

  /** As long as the catalog's, which shop fronts send along; a cart keeps the beginning. */
  private static final int LONGEST_DESCRIPTION = 4_000;

  private static final int KEPT_OF_DESCRIPTION = 300;

  private CartJson() {}

  /** What {@code POST /cart/item/modify} asks: quantity 0 removes the line. */
  record Modification(String itemid, int quantity) {}

  static Checked<LineDraft> line(Fields fields) {
    LineDraft draft = draft("", fields);
    return fields.check(() -> draft);
  }

  static Checked<Modification> modification(Fields fields) {
    String itemid = fields.text(idField(fields), LONGEST_ID);
    int quantity = fields.wholeNumber("quantity", 0, Line.MOST);
    return fields.check(() -> new Modification(itemid, quantity));
  }

  static Checked<List<LineDraft>> lines(Fields fields) {
    List<Fields> items = fields.objects("cart", Cart.MOST_LINES);
    List<LineDraft> drafts =
        IntStream.range(0, items.size())
            .mapToObj(i -> draft("cart[%d].".formatted(i), items.get(i)))
            .toList();
    return fields.check(() -> drafts);
  }

  private static LineDraft draft(String prefix, Fields fields) {
    String id = idField(fields);
    return new LineDraft(
        prefix + id,
        fields.text(id, LONGEST_ID),
        fields.wholeNumber("quantity", 1, Line.MOST),
        fields.optionalText("name", LONGEST_NAME),
        fields.spelledMoney("price", HIGHEST_PRICE),
        beginning(fields.optionalText("description", LONGEST_DESCRIPTION)),
        fields.optionalText("shortDescription", LONGEST_SHORT_DESCRIPTION));
  }

  /** A cart's line names its product {@code itemid}, an order's {@code id}. */
  private static String idField(Fields fields) {
    return !fields.has("itemid") && fields.has("id") ? "id" : "itemid";
  }

  private static String beginning(String text) {
    if (text.length() <= KEPT_OF_DESCRIPTION) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(KEPT_OF_DESCRIPTION - 1));
    return text.substring(0, splitsPair ? KEPT_OF_DESCRIPTION - 1 : KEPT_OF_DESCRIPTION);
  }

  /** {@code {"userid","id","cart"}}, an entry of the list of all carts. */
  static void writeEntry(JsonGenerator json, UserCart entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("userid", entry.userid());
    json.writeStringField("id", entry.userid());
    writeLines(json, entry.cart());
    json.writeEndObject();
  }

  /** The member {@code cart}. */
  static void writeLines(JsonGenerator json, Cart cart) throws IOException {
    json.writeArrayFieldStart("cart");
    for (Line line : cart.lines()) {
      write(json, line);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("itemid", line.itemid());
    json.writeStringField("name", line.name());
    json.writeFieldName("price");
    line.price().to(json);
    json.writeNumberField("quantity", line.quantity());
    writeIfSaid(json, "description", line.description());
    writeIfSaid(json, "shortDescription", line.shortDescription());
    json.writeEndObject();
  }

  private static void writeIfSaid(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }
}

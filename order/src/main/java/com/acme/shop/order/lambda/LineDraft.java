package com.acme.shop.order.lambda;

import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import java.util.Optional;

/**
 * One line as a client asks for it.
 *
 * @param place of its fields: {@code cart[2].}
 * @param idField the field that named the product: {@code id} or {@code itemid}
 * @param description empty where the client sent none
 * @param price what the client believes that one costs
 */
record LineDraft(
    String place,
    String idField,
    String id,
    String description,
    int quantity,
    Optional<Money> price) {

  private static final int LONGEST_ID = 64;
  private static final int MOST = 999;
  private static final Money HIGHEST_PRICE = Money.of("9999999.99");

  /** As long as the catalog's, which shop fronts send along; an order keeps the beginning. */
  private static final int LONGEST_DESCRIPTION = 4_000;

  private static final int KEPT_OF_DESCRIPTION = 300;

  static LineDraft read(String place, Fields fields) {
    String id = fields.has("id") || !fields.has("itemid") ? "id" : "itemid";
    return new LineDraft(
        place,
        id,
        fields.text(id, LONGEST_ID),
        beginning(fields.optionalText("description", LONGEST_DESCRIPTION)),
        fields.wholeNumber("quantity", 1, MOST),
        fields.has("price") ? Optional.of(fields.money("price", HIGHEST_PRICE)) : Optional.empty());
  }

  /** The field that named the product, from the top of the body. */
  String field() {
    return place + idField;
  }

  String priceField() {
    return place + "price";
  }

  private static String beginning(String text) {
    if (text.length() <= KEPT_OF_DESCRIPTION) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(KEPT_OF_DESCRIPTION - 1));
    return text.substring(0, splitsPair ? KEPT_OF_DESCRIPTION - 1 : KEPT_OF_DESCRIPTION);
  }
}

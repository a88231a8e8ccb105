package com.acme.shop.order.lambda;

import com.acme.shop.events.Card;
import com.acme.shop.events.CardForm;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.Destination;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An order as a client asks for it, read and not yet priced.
 *
 * @param total what the client believes that it costs; empty where it does not say
 */
record OrderForm(
    Buyer buyer,
    Optional<Destination> destination,
    String delivery,
    Card card,
    List<LineDraft> lines,
    Optional<Money> total) {

  private static final int MOST_LINES = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_STREET = 200;
  private static final int LONGEST_ZIP = 20;
  private static final int LONGEST_DELIVERY = 50;

  /** More than a hundred lines of the most and dearest can cost. */
  private static final Money HIGHEST_TOTAL = Money.of("9999999999999.99");

  OrderForm {
    lines = List.copyOf(lines);
  }

  static Checked<OrderForm> read(Fields fields) {
    var buyer =
        new Buyer(
            fields.optionalText("firstname", LONGEST_NAME),
            fields.optionalText("lastname", LONGEST_NAME),
            fields.optionalText("email", LONGEST_EMAIL));
    var destination = fields.optionalObject("address").map(OrderForm::destination);
    String delivery = fields.text("delivery", LONGEST_DELIVERY);
    Card card = CardForm.read(fields.object("card"));
    List<LineDraft> lines = lines(fields);
    Optional<Money> total =
        fields.has("total") ? Optional.of(fields.money("total", HIGHEST_TOTAL)) : Optional.empty();
    return fields.check(() -> new OrderForm(buyer, destination, delivery, card, lines, total));
  }

  private static Destination destination(Fields address) {
    return new Destination(
        address.optionalText("street", LONGEST_STREET),
        address.optionalText("city", LONGEST_NAME),
        zip(address),
        address.optionalText("state", LONGEST_NAME),
        address.optionalText("country", LONGEST_NAME));
  }

  /** Digits alone in most countries, so that some clients send a number. */
  private static String zip(Fields address) {
    String zip = address.anyText("zip").orElse("");
    if (zip.length() > LONGEST_ZIP) {
      address.violate("zip", "must have at most %d characters".formatted(LONGEST_ZIP));
    }
    return zip;
  }

  private static List<LineDraft> lines(Fields fields) {
    List<Fields> items = fields.objects("cart", MOST_LINES);
    if (items.isEmpty()) {
      fields.violate("cart", "must have at least one entry");
    }
    return IntStream.range(0, items.size())
        .mapToObj(i -> LineDraft.read("cart[%d].".formatted(i), items.get(i)))
        .toList();
  }
}

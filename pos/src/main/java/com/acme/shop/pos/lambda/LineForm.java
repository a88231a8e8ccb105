package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Line;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a sale. */
final class LineForm {

  private static final int MOST_LINES = 200;
  private static final int LONGEST_ID = 64;
  private static final int MOST = 9_999;
  private static final Money HIGHEST_PRICE = Money.of("999999.99");

  private LineForm() {}

  /**
   * The lines; what is wrong with them is noted among the violations of {@code fields}.
   *
   * @param priced whether prices that were charged are read
   */
  static List<Line> read(Fields fields, boolean priced) {
    List<Fields> lines = fields.objects("lines", MOST_LINES);
    if (lines.isEmpty()) {
      fields.violate("lines", "must have at least one entry");
    }
    return lines.stream().map(line -> line(line, priced)).toList();
  }

  private static Line line(Fields line, boolean priced) {
    String idField = line.has("id") || !line.has("itemid") ? "id" : "itemid";
    return new Line(
        line.text(idField, LONGEST_ID),
        line.wholeNumber("quantity", 1, MOST),
        priced && line.has("price")
            ? Optional.of(line.money("price", HIGHEST_PRICE))
            : Optional.empty());
  }
}

package com.acme.shop.pos.lambda;

import static com.acme.shop.pos.lambda.Html.element;

import com.acme.shop.events.LastFour;
import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleLine;
import com.acme.shop.pos.domain.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines and sums of a printed receipt. */
final class ReceiptTable {

  private ReceiptTable() {}

  static Html of(Sale sale) {
    return element(
        "table",
        element("thead", element("tr", HEADINGS.stream())),
        element("tbody", sale.lines().stream().map(ReceiptTable::row)),
        element("tfoot", sums(sale).stream()));
  }

  private static final List<Html> HEADINGS =
      List.of(
          heading("Article"),
          heading("Qty").with("class", "n"),
          heading("Price").with("class", "n"),
          heading("Amount").with("class", "n"));

  private static Html.Element heading(String text) {
    return element("th", text).with("scope", "col");
  }

  private static Html row(SaleLine line) {
    return element(
        "tr",
        element("td", line.name().isEmpty() ? line.id() : line.name()),
        number(Integer.toString(line.quantity())),
        number(line.price().toString()),
        number(line.amount().toString()));
  }

  private static List<Html> sums(Sale sale) {
    List<Html> rows = new ArrayList<>();
    if (!sale.discount().equals(Money.ZERO)) {
      rows.add(sum("Subtotal", sale.subtotal()));
      rows.add(sum("Discount", new Money(-sale.discount().cents())));
    }
    rows.add(sum("Total", sale.total()).with("class", "total"));
    rows.addAll(tender(sale).toList());
    return rows;
  }

  private static Stream<Html> tender(Sale sale) {
    return switch (sale.tender()) {
      case Tender.Cash(var tendered) ->
          Stream.of(sum("Cash", tendered), sum("Change", ReceiptJson.change(sale, tendered)));
      case Tender.Card(var scheme, var lastFour) ->
          Stream.of(
              sum("%s %s".formatted(scheme, LastFour.masked(lastFour)).strip(), sale.total()));
    };
  }

  private static Html.Element sum(String name, Money amount) {
    var heading = element("th", name).with("scope", "row").with("colspan", "3");
    return element("tr", heading, number(amount.toString()));
  }

  private static Html number(String text) {
    return element("td", text).with("class", "n");
  }
}

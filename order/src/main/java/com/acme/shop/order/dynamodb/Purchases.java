package com.acme.shop.order.dynamodb;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.Destination;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.table.Row;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Spells what was bought as attributes. */
final class Purchases {

  private Purchases() {}

  static Row.Builder write(Row.Builder row, Purchase purchase) {
    row.text(Names.USERID, purchase.userid())
        .said(Names.FIRSTNAME, purchase.buyer().firstname())
        .said(Names.LASTNAME, purchase.buyer().lastname())
        .said(Names.EMAIL, purchase.buyer().email())
        .said(Names.DELIVERY, purchase.delivery())
        .said(Names.SCHEME, purchase.card().scheme())
        .said(Names.LAST_FOUR, purchase.card().lastFour())
        .maps(Names.LINES, purchase.lines().stream().map(Purchases::line).toList());
    purchase
        .destination()
        .map(Purchases::destination)
        .ifPresent(map -> row.put(Names.DESTINATION, map));
    if (!purchase.discount().equals(Money.ZERO)) {
      row.money(Names.DISCOUNT, purchase.discount());
    }
    purchase.till().ifPresent(till -> TillNames.write(row, till));
    return row;
  }

  private static AttributeValue destination(Destination destination) {
    Row row =
        Row.builder()
            .said(Names.STREET, destination.street())
            .said(Names.CITY, destination.city())
            .said(Names.ZIP, destination.zip())
            .said(Names.STATE, destination.state())
            .said(Names.COUNTRY, destination.country())
            .build();
    return AttributeValue.fromM(row.attributes());
  }

  private static Row line(OrderLine line) {
    return Row.builder()
        .text(Names.ID, line.id())
        .said(Names.DESCRIPTION, line.description())
        .number(Names.QUANTITY, line.quantity())
        .money(Names.PRICE, line.price())
        .build();
  }

  static Purchase read(Row row) {
    return new Purchase(
        row.text(Names.USERID),
        new Buyer(row.said(Names.FIRSTNAME), row.said(Names.LASTNAME), row.said(Names.EMAIL)),
        Optional.of(row).filter(r -> r.has(Names.DESTINATION)).map(Purchases::destinationOf),
        row.said(Names.DELIVERY),
        new CardHint(row.said(Names.SCHEME), row.said(Names.LAST_FOUR)),
        lines(row),
        row.has(Names.DISCOUNT) ? row.money(Names.DISCOUNT) : Money.ZERO,
        TillNames.read(row));
  }

  private static Destination destinationOf(Row row) {
    Row to = row.map(Names.DESTINATION);
    return new Destination(
        to.said(Names.STREET),
        to.said(Names.CITY),
        to.said(Names.ZIP),
        to.said(Names.STATE),
        to.said(Names.COUNTRY));
  }

  private static List<OrderLine> lines(Row row) {
    return row.maps(Names.LINES).stream()
        .map(line ->
            new OrderLine(
                line.text(Names.ID),
                line.said(Names.DESCRIPTION),
                Math.toIntExact(line.number(Names.QUANTITY)),
                line.money(Names.PRICE)))
        .toList();
  }
}

package com.acme.shop.pos.application;

import com.acme.shop.lambda.json.Violation;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest.Line;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.acme.shop.pos.domain.Basket;
import com.acme.shop.pos.domain.Basket.Item;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the catalog's prices to what a terminal asks for. */
final class Pricing {

  /** As many as {@link com.acme.shop.prices.Offers} finds at once. */
  private static final int AT_ONCE = 100;

  private final CachedOffers offers;

  Pricing(CachedOffers offers) {
    this.offers = offers;
  }

  /** The basket, or what the catalog does not know of it. */
  sealed interface Result {

    record Priced(Basket basket) implements Result {}

    record Unpriced(List<Violation> violations) implements Result {
      public Unpriced {
        violations = List.copyOf(violations);
      }
    }
  }

  Result price(SaleRequest request) {
    Map<String, Offer> known = offers(request.lines().stream().map(Line::id).distinct().toList());
    List<Item> items = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int place = 0; place < request.lines().size(); place++) {
      Line line = request.lines().get(place);
      String field = "lines[%d].id".formatted(place);
      Optional.ofNullable(known.get(line.id()))
          .ifPresentOrElse(
              offer -> items.add(item(request, line, offer)),
              () -> violations.add(new Violation(field, "is no product of this shop")));
    }
    return violations.isEmpty()
        ? new Result.Priced(new Basket(items))
        : new Result.Unpriced(violations);
  }

  private Map<String, Offer> offers(List<String> ids) {
    Map<String, Offer> found = new HashMap<>();
    for (int start = 0; start < ids.size(); start += AT_ONCE) {
      int end = Math.min(start + AT_ONCE, ids.size());
      found.putAll(offers.find(new HashSet<>(ids.subList(start, end))));
    }
    return found;
  }

  private static Item item(SaleRequest request, Line line, Offer offer) {
    return new Item(
        line.id(), offer.name(), line.quantity(), offer.price(), charged(request, line));
  }

  /** A card is charged only now, and by the catalog; cash has changed hands. */
  private static Optional<Money> charged(SaleRequest request, Line line) {
    return request.offline().isPresent() && request.pay() instanceof Pay.Cash
        ? line.price()
        : Optional.empty();
  }
}

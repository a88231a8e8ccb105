package com.acme.shop.order.lambda;

import com.acme.shop.lambda.json.Violation;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import com.acme.shop.prices.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns what a client asks for into lines. A product that the catalog knows costs what the catalog
 * says. Another one is refused in strict mode, and in legacy mode costs what the client says.
 */
final class Pricing {

  private final Mode mode;
  private final CachedOffers offers;

  Pricing(Mode mode, CachedOffers offers) {
    this.mode = mode;
    this.offers = offers;
  }

  /** What an order costs, or why it cannot be told. */
  sealed interface Result {

    record Priced(List<OrderLine> lines) implements Result {
      public Priced {
        lines = List.copyOf(lines);
      }
    }

    /** There are products without a price. */
    record Unpriced(List<Violation> violations) implements Result {
      public Unpriced {
        violations = List.copyOf(violations);
      }
    }

    /** The client believes that it costs something else. */
    record Differs(Violation violation) implements Result {}
  }

  Result price(OrderForm form) {
    Map<String, Offer> known =
        offers.find(form.lines().stream().map(LineDraft::id).collect(Collectors.toSet()));
    List<OrderLine> lines = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (LineDraft draft : form.lines()) {
      line(draft, Optional.ofNullable(known.get(draft.id())))
          .ifPresentOrElse(lines::add, () -> violations.add(unpriced(draft)));
    }
    return violations.isEmpty() ? priced(form, lines) : new Result.Unpriced(violations);
  }

  private Optional<OrderLine> line(LineDraft draft, Optional<Offer> offer) {
    Optional<Money> price =
        offer.map(Offer::price).or(() -> mode == Mode.LEGACY ? draft.price() : Optional.empty());
    String description =
        draft.description().isEmpty() ? offer.map(Offer::name).orElse("") : draft.description();
    return price.map(one -> new OrderLine(draft.id(), description, draft.quantity(), one));
  }

  private Violation unpriced(LineDraft draft) {
    return switch (mode) {
      case STRICT -> new Violation(draft.field(), "is no product of this shop");
      case LEGACY -> new Violation(draft.priceField(), "is required: the catalog has none");
    };
  }

  private Result priced(OrderForm form, List<OrderLine> lines) {
    Money ours =
        lines.stream()
            .map(line -> line.price().times(line.quantity()))
            .reduce(Money.ZERO, Money::plus);
    return form.total()
        .filter(_ -> mode == Mode.STRICT)
        .flatMap(theirs -> Totals.difference(theirs, ours))
        .<Result>map(Result.Differs::new)
        .orElseGet(() -> new Result.Priced(lines));
  }
}

package com.acme.shop.cart;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns what clients ask for into lines. A product that the catalog knows costs what the catalog
 * says; the client chooses only the JSON type of the number. Another one is refused in strict mode,
 * and in legacy mode costs what the client says.
 */
public final class Pricing {

  private final Mode mode;
  private final CachedOffers offers;

  public Pricing(Mode mode, CachedOffers offers) {
    this.mode = mode;
    this.offers = offers;
  }

  /** A line for each draft. */
  public Checked<List<Line>> price(List<LineDraft> drafts) {
    Map<String, Offer> known =
        offers.find(drafts.stream().map(LineDraft::itemid).collect(Collectors.toSet()));
    List<Line> lines = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (LineDraft draft : drafts) {
      line(draft, Optional.ofNullable(known.get(draft.itemid())))
          .ifPresentOrElse(lines::add, () -> violations.add(unknown(draft)));
    }
    return violations.isEmpty() ? new Checked.Valid<>(lines) : new Checked.Invalid<>(violations);
  }

  private Optional<Line> line(LineDraft draft, Optional<Offer> offer) {
    return switch (mode) {
      case STRICT -> offer.map(known -> strict(draft, known));
      case LEGACY ->
          Optional.of(offer.map(known -> legacy(draft, known)).orElseGet(() -> asSent(draft)));
    };
  }

  private static Line strict(LineDraft draft, Offer offer) {
    return new Line(
        draft.itemid(),
        draft.quantity(),
        offer.name(),
        spelled(draft.price(), offer.price()),
        "",
        offer.shortDescription());
  }

  private static Line legacy(LineDraft draft, Offer offer) {
    return new Line(
        draft.itemid(),
        draft.quantity(),
        either(draft.name(), offer.name()),
        spelled(draft.price(), offer.price()),
        draft.description(),
        either(draft.shortDescription(), offer.shortDescription()));
  }

  private static Line asSent(LineDraft draft) {
    return new Line(
        draft.itemid(),
        draft.quantity(),
        draft.name(),
        draft.price().orElseGet(() -> SpelledMoney.plain(Money.ZERO, false)),
        draft.description(),
        draft.shortDescription());
  }

  /** The catalog's price; in the client's own spelling where that says the same. */
  private static SpelledMoney spelled(Optional<SpelledMoney> sent, Money price) {
    return sent.filter(client -> client.amount().equals(price))
        .orElseGet(() -> SpelledMoney.plain(price, sent.map(SpelledMoney::quoted).orElse(false)));
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static Violation unknown(LineDraft draft) {
    return new Violation(draft.field(), "is no product of this shop");
  }
}

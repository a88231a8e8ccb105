package com.acme.shop.payment.domain;

import com.acme.shop.payment.domain.Verdict.Approved;
import com.acme.shop.payment.domain.Verdict.Declined;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The card rules of the event contract. */
public final class CardRules {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int CENTURY = 2000;

  private CardRules() {}

  /**
   * Whether a card is one that can be charged; of several reasons against it the first is given.
   *
   * @param month the present one
   */
  public static Verdict check(PaymentCard card, YearMonth month) {
    Optional<CardNumber> number = CardNumber.of(card.number());
    if (number.isEmpty()) {
      return declined("The card number may consist of digits only.");
    }
    if (number.get().length() < SHORTEST || number.get().length() > LONGEST) {
      return declined("The card number must have thirteen to nineteen digits.");
    }
    return check(card, number.get(), month);
  }

  private static Verdict check(PaymentCard card, CardNumber number, YearMonth month) {
    List<CardScheme> schemes = CardScheme.of(number);
    Optional<CardScheme> named = CardScheme.named(card.type());
    Optional<CardScheme> scheme = named.filter(schemes::contains).or(() -> first(schemes));
    var hint = new CardHint(scheme.map(CardScheme::label).orElse(""), number.lastFour());
    return schemeObjection(card, schemes, named)
        .or(() -> numberObjection(number))
        .or(() -> expiryObjection(card, month))
        .or(() -> scheme.flatMap(known -> securityCodeObjection(card, known)))
        .<Verdict>map(reason -> new Declined(hint, reason))
        .orElseGet(() -> new Approved(hint));
  }

  /** A type that nobody knows is not repeated: people paste anything into a form. */
  private static Optional<String> schemeObjection(
      PaymentCard card, List<CardScheme> schemes, Optional<CardScheme> named) {
    if (schemes.isEmpty()) {
      return Optional.of("Cards of this kind are not taken.");
    }
    if (card.type().isBlank()) {
      return Optional.empty();
    }
    if (named.isEmpty()) {
      return Optional.of("The card type is not one that we know.");
    }
    return named
        .filter(scheme -> !schemes.contains(scheme))
        .map(scheme -> "The card number is not that of a card of %s.".formatted(scheme.label()));
  }

  private static Optional<String> numberObjection(CardNumber number) {
    return number.hasCheckDigit()
        ? Optional.empty()
        : Optional.of("The card number is not valid: please check it for a typing error.");
  }

  private static Optional<String> expiryObjection(PaymentCard card, YearMonth month) {
    if (card.expiryMonth() < 1 || card.expiryMonth() > 12) {
      return Optional.of("The month of expiry must be from one to twelve.");
    }
    return isPast(card, month) ? Optional.of("The card has expired.") : Optional.empty();
  }

  /** A card is good until the end of its month. */
  private static boolean isPast(PaymentCard card, YearMonth month) {
    int year = card.expiryYear();
    int full = year >= 0 && year < 100 ? CENTURY + year : year;
    return full < month.getYear()
        || (full == month.getYear() && card.expiryMonth() < month.getMonthValue());
  }

  private static Optional<String> securityCodeObjection(PaymentCard card, CardScheme scheme) {
    int length = scheme.securityCodeLength();
    return card.securityCode().strip().matches("[0-9]{%d}".formatted(length))
        ? Optional.empty()
        : Optional.of(
            "The security code must have %s digits.".formatted(length == 4 ? "four" : "three"));
  }

  private static Optional<CardScheme> first(List<CardScheme> schemes) {
    return schemes.stream().findFirst();
  }

  private static Verdict declined(String reason) {
    return new Declined(CardHint.NONE, reason);
  }
}

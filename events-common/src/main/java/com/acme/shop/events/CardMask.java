package com.acme.shop.events;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a card's number and security code out of texts, whoever wrote them: the last guard before a
 * log line or a dead letter's reason, should an exception have quoted what it choked on.
 */
final class CardMask {

  /** As many digits as the shortest card number has, perhaps grouped. */
  private static final String NUMBER_LIKE = "\\d(?:[ -]?\\d){11,}";

  private static final int DEEPEST = 10;

  private final Optional<Pattern> secrets;

  private CardMask(Optional<Pattern> secrets) {
    this.secrets = secrets;
  }

  /** The mask of the event's card; one that masks nothing where the event has no card. */
  static CardMask of(EventData data) {
    return data instanceof PaymentRequested payment
        ? new CardMask(Optional.of(secrets(payment.card())))
        : new CardMask(Optional.empty());
  }

  private static Pattern secrets(Card card) {
    return Pattern.compile(
        NUMBER_LIKE + either(card.number(), "%s") + either(card.cvv(), "(?<!\\d)%s(?!\\d)"));
  }

  private static String either(String secret, String pattern) {
    return secret.isEmpty() ? "" : "|" + pattern.formatted(Pattern.quote(secret));
  }

  String mask(String text) {
    return secrets.map(pattern -> pattern.matcher(text).replaceAll("***")).orElse(text);
  }

  /** The failure itself where nothing is to be masked, otherwise a copy with masked texts. */
  Throwable mask(Throwable failure) {
    return secrets.isEmpty() ? failure : copy(failure, 0);
  }

  private Masked copy(Throwable failure, int depth) {
    Throwable cause = failure.getCause();
    var masked = new Masked(mask(failure.toString()), failure);
    if (cause != null && depth < DEEPEST) {
      masked.initCause(copy(cause, depth + 1));
    }
    return masked;
  }

  /** A failure without what its text quoted; what was suppressed by it is left out. */
  private static final class Masked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Masked(String text, Throwable original) {
      super(text);
      setStackTrace(original.getStackTrace());
    }
  }
}

package com.acme.shop.events;

import com.acme.shop.lambda.json.Fields;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a card in both of the contract's spellings. Only its shape is looked at: whether it is good
 * is payment's verdict. No violation repeats what was sent.
 */
public final class CardForm {

  private static final Pattern NUMBER = Pattern.compile("[0-9 -]{12,30}");
  private static final Pattern SECURITY_CODE = Pattern.compile("[!-~]{1,8}");

  /** No digits: what is no scheme but a number is kept nowhere. */
  private static final Pattern SCHEME = Pattern.compile("[\\p{L} ._-]{0,30}");

  private static final int MOST_MONTHS = 99;
  private static final int LAST_YEAR = 9999;
  private static final int CENTURY = 2000;

  private final Fields fields;

  private CardForm(Fields fields) {
    this.fields = fields;
  }

  /** The card; what is wrong with it is noted among the violations of {@code fields}. */
  public static Card read(Fields fields) {
    return new CardForm(fields).read();
  }

  private Card read() {
    return new Card(
        scheme(),
        text("number", NUMBER.asMatchPredicate(), "must have 12 to 30 digits, spaces or dashes"),
        year(),
        fields.wholeNumber(name("expMonth", "ExpiryMonth"), 0, MOST_MONTHS),
        text(
            name("ccv", "cvv"),
            SECURITY_CODE.asMatchPredicate(),
            "must have 1 to 8 visible characters"));
  }

  private String scheme() {
    String scheme = fields.anyText("type").orElse("");
    if (!SCHEME.matcher(scheme).matches()) {
      fields.violate("type", "must be the name of a card scheme");
    }
    return scheme;
  }

  private int year() {
    int year = fields.wholeNumber(name("expYear", "ExpiryYear"), 0, LAST_YEAR);
    return year < 100 ? year + CENTURY : year;
  }

  private String text(String name, Predicate<String> isOne, String reason) {
    String text = fields.anyText(name).orElse("");
    if (!fields.has(name)) {
      fields.violate(name, "is required");
    } else if (!isOne.test(text)) {
      fields.violate(name, reason);
    }
    return text;
  }

  /** The spelling that the client chose; the first where it sent neither. */
  private String name(String first, String second) {
    return Stream.of(first, second).filter(fields::has).findFirst().orElse(first);
  }
}

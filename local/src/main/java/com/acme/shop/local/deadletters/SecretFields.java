package com.acme.shop.local.deadletters;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of fields that hold card data, by the field's name. */
final class SecretFields {

  private static final Set<String> NUMBERS =
      Set.of("number", "cardnumber", "creditcardnumber", "pan");

  private static final Set<String> CODES =
      Set.of("cvv", "ccv", "cvc", "csc", "cvv2", "cvc2", "securitycode", "cardsecuritycode");

  /** The same names in a text that is no JSON. */
  private static final String NAME =
      "(?<![a-z0-9])"
          + "(?:(?:credit[ _-]?)?card[ _-]?number|number|pan"
          + "|cvv2?|ccv|cvc2?|csc|(?:card[ _-]?)?security[ _-]?code)"
          + "(?![a-z0-9])";

  /** What may stand between a name and its value, in JSON, XML, forms, or a sentence. */
  private static final String SIGN =
      "\\\\*[\"']?\\s*(?:[:=>]|%3[ad])\\s*|\\s+(?:is\\s+)?(?=\\d)|\\s*#\\s*(?=\\d)";

  /** A list or a map, then what is in quotes, then a word with the groups of digits behind it. */
  private static final String VALUE =
      "[\\[{][^\\]}]*|(?<quote>\\\\*[\"'])[^\"']*|[^\\s,;&}\\]<\"']+(?:[ -]+\\d+)*";

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?<name>%s)(?<sign>%s)(?:%s)".formatted(NAME, SIGN, VALUE), Pattern.CASE_INSENSITIVE);

  private SecretFields() {}

  static boolean isSecret(String field) {
    String name = plain(field);
    return NUMBERS.contains(name) || CODES.contains(name);
  }

  /** What is shown for the value of a secret field: nothing of a code, four digits of a number. */
  static String hidden(String field, String value) {
    return NUMBERS.contains(plain(field)) ? CardNumbers.lastFour(value) : "***";
  }

  /** A text without the values that stand behind such names. */
  static String hideIn(String text) {
    return ASSIGNMENT
        .matcher(text)
        .replaceAll(found -> {
          String quote = found.group("quote");
          String shown = found.group("name") + found.group("sign") + (quote == null ? "" : quote);
          return Matcher.quoteReplacement(shown + "****");
        });
  }

  private static String plain(String field) {
    return field.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

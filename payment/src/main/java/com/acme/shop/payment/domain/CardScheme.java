package com.acme.shop.payment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The schemes whose cards are taken, and the prefixes by which they are known. Where a prefix is
 * that of two schemes, either name is right, and the first here is meant when none is given.
 *
 * <p>The prefixes are issuer identification numbers (ISO/IEC 7812-1), as the schemes publish them:
 * Visa's Core Rules (4), Mastercard's Transaction Processing Rules (51-55, since 2017 also
 * 2221-2720; Maestro 50, 56-58, 63, 67), American Express (34, 37), the IIN bulletins of the
 * Discover network (6011, 644-649, 65; Diners Club 300-305, 3095, 36, 38-39; JCB 3528-3589;
 * UnionPay 62, of which 622126-622925 are also Discover's), UnionPay's 81.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of and Set.of cannot change.
enum CardScheme {
  VISA("Visa", Set.of("visa", "visacard", "visaelectron", "visadebit", "visacredit"), range(4)),
  MASTERCARD(
      "Mastercard",
      Set.of("mastercard", "mc", "master", "eurocard"),
      range(51, 55),
      range(2221, 2720)),
  AMERICAN_EXPRESS(
      "American Express",
      Set.of("americanexpress", "amex", "americanexpresscard"),
      range(34),
      range(37)),
  UNION_PAY(
      "UnionPay", Set.of("unionpay", "chinaunionpay", "cup", "unionpaycard"), range(62), range(81)),
  DISCOVER(
      "Discover",
      Set.of("discover", "discovercard"),
      range(6011),
      range(644, 649),
      range(65),
      range(622126, 622925)),
  DINERS_CLUB(
      "Diners Club",
      Set.of("diners", "dinersclub", "dinersclubinternational", "dinnersclub"),
      range(300, 305),
      range(3095),
      range(36),
      range(38, 39)),
  JCB("JCB", Set.of("jcb", "jcbcard"), range(3528, 3589)),
  MAESTRO(
      "Maestro",
      Set.of("maestro", "mastercardmaestro"),
      range(50),
      range(56, 58),
      range(63),
      range(67));

  private final String label;
  private final Set<String> spellings;
  private final List<PrefixRange> prefixes;

  CardScheme(String label, Set<String> spellings, PrefixRange... prefixes) {
    this.label = label;
    this.spellings = spellings;
    this.prefixes = List.of(prefixes);
  }

  /** The scheme that a person means, however he writes it. */
  static Optional<CardScheme> named(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return Arrays.stream(values()).filter(s -> s.spellings.contains(letters)).findFirst();
  }

  /** The schemes that a number may belong to. */
  static List<CardScheme> of(CardNumber number) {
    return Arrays.stream(values()).filter(scheme -> scheme.issues(number)).toList();
  }

  /** As its cards call it. */
  String label() {
    return label;
  }

  int securityCodeLength() {
    return this == AMERICAN_EXPRESS ? 4 : 3;
  }

  private boolean issues(CardNumber number) {
    return prefixes.stream().anyMatch(number::startsWithin);
  }

  private static PrefixRange range(int only) {
    return PrefixRange.of(only);
  }

  private static PrefixRange range(int first, int last) {
    return new PrefixRange(first, last);
  }
}

package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.domain.SaleEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of events as rows name them: the one table of these names. */
enum SaleEventName {
  SOLD("sold"),
  CARD_CHARGED("charged"),
  CARD_REFUSED("refused"),
  VOIDED("voided"),
  REFUNDED("refunded"),
  MONEY_RETURNED("returned");

  private static final Map<String, SaleEventName> BY_SPELLING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(SaleEventName::spelling, Function.identity()));

  private final String spelling;

  SaleEventName(String spelling) {
    this.spelling = spelling;
  }

  String spelling() {
    return spelling;
  }

  /**
   * The kind that a row names.
   *
   * @throws IllegalStateException for one that this version does not know
   */
  static SaleEventName of(String spelling) {
    return Optional.ofNullable(BY_SPELLING.get(spelling))
        .orElseThrow(() -> new IllegalStateException("a sale's event of an unknown kind"));
  }

  static SaleEventName of(SaleEvent event) {
    return switch (event) {
      case SaleEvent.Sold _ -> SOLD;
      case SaleEvent.CardCharged _ -> CARD_CHARGED;
      case SaleEvent.CardRefused _ -> CARD_REFUSED;
      case SaleEvent.Voided _ -> VOIDED;
      case SaleEvent.Refunded _ -> REFUNDED;
      case SaleEvent.MoneyReturned _ -> MONEY_RETURNED;
    };
  }
}

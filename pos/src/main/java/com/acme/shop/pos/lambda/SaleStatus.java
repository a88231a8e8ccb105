package com.acme.shop.pos.lambda;

import com.acme.shop.pos.domain.SaleState;

/** Where a sale stands, as clients and people see it. */
enum SaleStatus {
  PENDING("pending", "Waiting for the card"),
  COMPLETED("completed", "Paid"),
  DECLINED("declined", "Card declined, nothing was sold"),
  VOIDED("voided", "Voided"),
  REFUNDED("refunded", "Refunded");

  private final String spelling;
  private final String sentence;

  SaleStatus(String spelling, String sentence) {
    this.spelling = spelling;
    this.sentence = sentence;
  }

  static SaleStatus of(SaleState.Known state) {
    return switch (state) {
      case SaleState.AwaitingCard _ -> PENDING;
      case SaleState.Completed _ -> COMPLETED;
      case SaleState.Declined _ -> DECLINED;
      case SaleState.Voided _ -> VOIDED;
      case SaleState.Refunded _ -> REFUNDED;
    };
  }

  /** How JSON spells it. */
  String spelling() {
    return spelling;
  }

  /** How a printed receipt says it. */
  String sentence() {
    return sentence;
  }
}

package com.acme.shop.payment.domain;

/** Whether a card is charged. */
public sealed interface Verdict {

  CardHint card();

  /** It is. */
  record Approved(CardHint card) implements Verdict {}

  /**
   * It is not.
   *
   * @param reason a sentence for the customer, which holds no digit of the card
   */
  record Declined(CardHint card, String reason) implements Verdict {}
}

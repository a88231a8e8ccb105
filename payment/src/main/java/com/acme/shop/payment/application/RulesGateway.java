package com.acme.shop.payment.application;

import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.CardRules;
import com.acme.shop.payment.domain.PaymentCard;
import com.acme.shop.payment.domain.Verdict;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The built-in gateway: checks the card by the contract's rules and moves no money. It keeps
 * nothing, so it does the same however often it is asked.
 */
public final class RulesGateway implements PaymentGateway {

  private final InstantSource clock;

  /**
   * @param clock tells the month, in UTC
   */
  public RulesGateway(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Verdict charge(String orderId, String transactionId, PaymentCard card, Money amount) {
    return CardRules.check(card, YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public void refund(String orderId, String transactionId, String refundId) {
    // Nothing was moved, so there is nothing to move back.
  }
}

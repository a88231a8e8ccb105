package com.acme.shop.payment.application;

import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.PaymentCard;
import com.acme.shop.payment.domain.Verdict;

/**
 * Who takes the money. Both calls must be idempotent by the order's id: a message comes again after
 * a crash, and then so does the call. What fails throws; a refusal of the card is a value.
 */
public interface PaymentGateway {

  /**
   * Charges a card, once an order: the first verdict stands, also when another card or amount is
   * sent later.
   *
   * @param transactionId the name of the charge, which follows from the order's id
   */
  Verdict charge(String orderId, String transactionId, PaymentCard card, Money amount);

  /**
   * Gives back what was charged for an order, once.
   *
   * @param transactionId of the charge
   * @param refundId the name of the refund, which follows from the order's id
   */
  void refund(String orderId, String transactionId, String refundId);
}

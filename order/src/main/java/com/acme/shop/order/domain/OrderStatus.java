package com.acme.shop.order.domain;

import com.acme.shop.order.domain.OrderState.AwaitingPayment;
import com.acme.shop.order.domain.OrderState.Cancelled;
import com.acme.shop.order.domain.OrderState.Cancelling;
import com.acme.shop.order.domain.OrderState.Delivered;
import com.acme.shop.order.domain.OrderState.Known;
import com.acme.shop.order.domain.OrderState.Paid;
import com.acme.shop.order.domain.OrderState.PaymentFailed;
import com.acme.shop.order.domain.OrderState.Refunded;
import com.acme.shop.order.domain.OrderState.Refunding;
import com.acme.shop.order.domain.OrderState.Shipped;

/** Where an order stands, as clients know it. */
public enum OrderStatus {
  PENDING_PAYMENT("Pending Payment"),
  PAID("Paid"),
  PAYMENT_FAILED("Payment Failed"),
  SHIPPED("shipped - pending delivery"),
  DELIVERED("delivered"),
  CANCELLED("Cancelled"),
  REFUNDED("Refunded");

  private final String spelling;

  OrderStatus(String spelling) {
    this.spelling = spelling;
  }

  public static OrderStatus of(Known state) {
    return switch (state) {
      case AwaitingPayment _ -> PENDING_PAYMENT;
      case Paid _, Cancelling _ -> PAID;
      case PaymentFailed _ -> PAYMENT_FAILED;
      case Shipped _ -> SHIPPED;
      case Delivered _ -> DELIVERED;
      case Cancelled _, Refunding _ -> CANCELLED;
      case Refunded _ -> REFUNDED;
    };
  }

  /** The clients' spelling. */
  public String spelling() {
    return spelling;
  }
}

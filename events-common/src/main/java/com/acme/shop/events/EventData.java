package com.acme.shop.events;

/** What an event tells: its {@code data}. */
public sealed interface EventData
    permits PaymentRequested,
        CreditCardValidated,
        RefundRequested,
        PaymentRefunded,
        ShipmentRequested,
        ShipmentCancelRequested,
        ShipmentSent,
        ShipmentDelivered,
        ShipmentFailed,
        SaleMade,
        SaleReturnRequested,
        SalePaid,
        SaleRefused,
        SaleRefunded {

  EventType type();

  /** The order that it is about. */
  String orderId();

  /** Whether it tells of something that went wrong: {@code metadata.status} is {@code error}. */
  default boolean isError() {
    return false;
  }
}

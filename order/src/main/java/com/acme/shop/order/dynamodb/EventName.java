package com.acme.shop.order.dynamodb;

import com.acme.shop.order.domain.OrderEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of events as rows name them: the one table of these names. */
enum EventName {
  PLACED("placed"),
  PAYMENT_TAKEN("paid"),
  PAYMENT_REFUSED("unpaid"),
  CANCELLED("cancelled"),
  CANCELLATION_REQUESTED("cancelling"),
  SHIPPED("shipped"),
  DELIVERED("delivered"),
  SHIPMENT_FAILED("unshipped"),
  TAKEN_BACK("returned"),
  REFUNDED("refunded");

  private static final Map<String, EventName> BY_SPELLING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventName::spelling, Function.identity()));

  private final String spelling;

  EventName(String spelling) {
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
  static EventName of(String spelling) {
    return Optional.ofNullable(BY_SPELLING.get(spelling))
        .orElseThrow(() -> new IllegalStateException("an order's event of an unknown kind"));
  }

  static EventName of(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Placed _ -> PLACED;
      case OrderEvent.PaymentTaken _ -> PAYMENT_TAKEN;
      case OrderEvent.PaymentRefused _ -> PAYMENT_REFUSED;
      case OrderEvent.Cancelled _ -> CANCELLED;
      case OrderEvent.CancellationRequested _ -> CANCELLATION_REQUESTED;
      case OrderEvent.Shipped _ -> SHIPPED;
      case OrderEvent.Delivered _ -> DELIVERED;
      case OrderEvent.ShipmentFailed _ -> SHIPMENT_FAILED;
      case OrderEvent.TakenBack _ -> TAKEN_BACK;
      case OrderEvent.Refunded _ -> REFUNDED;
    };
  }
}

package com.acme.shop.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of events: the one table of their names on the wire. */
public enum EventType {
  PAYMENT_REQUESTED("PaymentRequested", "Order", 1, "PaymentRequestedEvent"),
  CREDIT_CARD_VALIDATED("CreditCardValidated", "Payment", 1, "CreditCardValidatedEvent"),
  REFUND_REQUESTED("RefundRequested", "Order", 1),
  PAYMENT_REFUNDED("PaymentRefunded", "Payment", 1),
  SHIPMENT_REQUESTED("ShipmentRequested", "Order", 1),
  SHIPMENT_CANCEL_REQUESTED("ShipmentCancelRequested", "Order", 1),
  SHIPMENT_SENT("ShipmentSent", "Shipment", 1, "SentShipment"),
  SHIPMENT_DELIVERED("ShipmentDelivered", "Shipment", 1, "DeliveredShipment"),
  SHIPMENT_FAILED("ShipmentFailed", "Shipment", 1),
  SALE_MADE("SaleMade", "Pos", 1),
  SALE_RETURN_REQUESTED("SaleReturnRequested", "Pos", 1),
  SALE_PAID("SalePaid", "Order", 1),
  SALE_REFUSED("SaleRefused", "Order", 1),
  SALE_REFUNDED("SaleRefunded", "Order", 1);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values())
          .flatMap(type -> type.names().map(name -> Map.entry(name, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String wireName;
  private final String domain;
  private final int version;
  private final String alias;

  EventType(String wireName, String domain, int version) {
    this(wireName, domain, version, wireName);
  }

  EventType(String wireName, String domain, int version, String alias) {
    this.wireName = wireName;
    this.domain = domain;
    this.version = version;
    this.alias = alias;
  }

  /** The type that a message names, by its name or an older one. */
  public static Optional<EventType> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name that we write. */
  public String wireName() {
    return wireName;
  }

  /** Whose fact it is: {@code metadata.domain}. */
  public String domain() {
    return domain;
  }

  /** The newest version of its schema, which is the one that we write. */
  public int version() {
    return version;
  }

  private Stream<String> names() {
    return Stream.of(wireName, alias).distinct();
  }
}

package com.acme.shop.shipment.domain;

import java.util.Optional;

/**
 * What is to be shipped.
 *
 * @param delivery the carrier, as the customer named it
 * @param destination empty where the order says nothing of it
 */
public record Parcel(String orderId, String delivery, Optional<Destination> destination) {}

package com.acme.shop.shipment.domain;

import java.util.stream.Stream;

/** Where a shipment goes; a part that the customer left out is empty. */
public record Destination(String street, String city, String zip, String state, String country) {

  boolean isComplete() {
    return Stream.of(street, city, zip + country).noneMatch(String::isBlank);
  }
}

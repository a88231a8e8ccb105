package com.acme.shop.shipment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to bring an order to its customer. */
@SuppressWarnings("ImmutableEnumChecker") // Stream.toList cannot change.
public enum Delivery {
  UPS_OR_FEDEX("UPS/FEDEX", "FEDEX/UPS"),
  UPS("UPS", "United Parcel Service"),
  FEDEX("FEDEX", "Federal Express"),
  USPS("USPS", "US Postal Service", "United States Postal Service"),
  DHL("DHL", "DHL Express"),
  DPD("DPD"),
  GLS("GLS"),
  TNT("TNT"),
  HERMES("Hermes", "Evri"),
  ROYAL_MAIL("Royal Mail"),
  CANADA_POST("Canada Post"),
  /** Handed over in the store: it goes nowhere, and is there at once. */
  IN_STORE("instore", "instore pickup");

  private final List<String> spellings;

  Delivery(String... spellings) {
    this.spellings = Arrays.stream(spellings).map(Delivery::letters).toList();
  }

  /** The way that a customer means: case, spaces and punctuation say nothing. */
  public static Optional<Delivery> named(String name) {
    String letters = letters(name);
    return Arrays.stream(values()).filter(way -> way.spellings.contains(letters)).findFirst();
  }

  public boolean isInStore() {
    return this == IN_STORE;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s/_.-]", "");
  }
}

package com.acme.shop.shipment.domain;

import java.util.Optional;

/** What can be shipped. */
public final class ShippingRules {

  private ShippingRules() {}

  /** Whether a parcel can be shipped, as far as one can tell without its carrier. */
  public static Shippability check(Parcel parcel) {
    Optional<Delivery> delivery = Delivery.named(parcel.delivery());
    if (delivery.isEmpty()) {
      return new Shippability.Impossible("The carrier is not one that we ship with.");
    }
    return delivery.get().isInStore() || isReachable(parcel)
        ? new Shippability.Possible(delivery.get())
        : new Shippability.Impossible(
            "The address needs a street, a city, and a country or a zip code.");
  }

  /** The original's messages say nothing of an address: then it is not for us to ask for one. */
  private static boolean isReachable(Parcel parcel) {
    return parcel.destination().map(Destination::isComplete).orElse(true);
  }

  /** Whether a parcel can be shipped. */
  public sealed interface Shippability {

    /** It can, in this way. */
    record Possible(Delivery delivery) implements Shippability {}

    /**
     * It cannot.
     *
     * @param reason a sentence for the customer
     */
    record Impossible(String reason) implements Shippability {}
  }
}

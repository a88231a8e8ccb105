package com.acme.shop.shipment.lambda;

import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;

/** What the shipment function walks through before its snapshot. */
final class ShipmentRehearsal {

  private static final String REQUEST =
      """
      {"_id": "rehearsal", "delivery": "UPS/FEDEX", "address": {"street": "Main Street 1",
       "city": "Palo Alto", "zip": "94304", "state": "CA", "country": "USA"}}
      """;

  private ShipmentRehearsal() {}

  static List<Step> steps(ShipmentHandler handler) {
    return List.of(Events.message(handler, "ShipmentRequested", REQUEST));
  }
}

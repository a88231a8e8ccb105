package com.acme.shop.local.deadletters;

import java.util.List;

/** Names of fields that events do not agree on. */
public final class EventFields {

  /** What events call the order that they are about. */
  public static final List<String> ORDER_IDS = List.of("orderID", "_id", "orderNumber");

  private EventFields() {}
}

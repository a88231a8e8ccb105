package com.acme.shop.shipment.application;

import com.acme.shop.events.Outgoing;
import java.util.List;

/** Tells the order domain. */
@FunctionalInterface
public interface Messages {

  /** Returns when all of them are with the queue; throws when one may not be. */
  void send(List<Outgoing> events);
}

package com.acme.shop.shipment.application;

import com.acme.shop.shipment.domain.Decision;
import com.acme.shop.shipment.domain.ShipmentCommand;
import com.acme.shop.shipment.domain.ShipmentDecider;
import com.acme.shop.shipment.domain.ShipmentState;
import java.util.Map;
import java.util.TreeMap;

/** Shipments as the port promises them. */
public final class InMemoryShipments implements Shipments {

  private final Map<String, ShipmentState> states = new TreeMap<>();

  @Override
  public synchronized Decision handle(String orderId, ShipmentCommand command) {
    Decision decision = ShipmentDecider.decide(state(orderId), command);
    if (decision instanceof Decision.Accepted(var event)) {
      states.put(orderId, ShipmentDecider.evolve(event));
    }
    return decision;
  }

  public synchronized ShipmentState state(String orderId) {
    return states.getOrDefault(orderId, new ShipmentState.NotRequested());
  }
}

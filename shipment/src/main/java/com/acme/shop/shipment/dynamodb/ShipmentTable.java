package com.acme.shop.shipment.dynamodb;

import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.shipment.application.Shipments;
import com.acme.shop.shipment.domain.Decision;
import com.acme.shop.shipment.domain.ShipmentCommand;
import com.acme.shop.shipment.domain.ShipmentDecider;
import com.acme.shop.shipment.domain.ShipmentState.NotRequested;
import com.acme.shop.table.Attempt;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;

/**
 * Shipments in the shop's table, one row each. A command is one call: it is made on the assumption
 * that it is the order's first, and where that is wrong, DynamoDB tells what is there instead.
 */
public final class ShipmentTable implements Shipments {

  private final ShopTable table;

  ShipmentTable(ShopTable table) {
    this.table = table;
  }

  /** The shipments in the table that the environment names. */
  public static ShipmentTable of(Environment environment) {
    return new ShipmentTable(TableClient.of(environment));
  }

  @Override
  public Decision handle(String orderId, ShipmentCommand command) {
    Decision first = ShipmentDecider.decide(new NotRequested(), command);
    return switch (table.add(ShipmentRow.key(orderId), ShipmentRow.of(first.event()))) {
      case Attempt.Made _ -> first;
      case Attempt.Refused(var row) -> {
        Row stored = row.orElseThrow();
        yield ShipmentDecider.decide(ShipmentDecider.evolve(ShipmentRow.event(stored)), command);
      }
    };
  }
}

package com.acme.shop.shipment.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.shipment.domain.ShipmentEvent;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;

/** One line, and a metric in it, for each booking, failure and cancellation. */
final class ShipmentLog {

  private ShipmentLog() {}

  static void happened(Log log, ShipmentEvent event) {
    switch (event) {
      case ShipmentBooked booked -> count(log, "shipment booked", "ShipmentsBooked", booked);
      case ShipmentFailed failed -> countByReason(log, failed);
      case ShipmentCancelled off -> count(log, "shipment cancelled", "ShipmentsCancelled", off);
    }
  }

  private static void count(Log log, String message, String metric, ShipmentEvent event) {
    log.info(message, Metrics.one(event.occasion().at().toEpochMilli(), metric));
  }

  private static void countByReason(Log log, ShipmentFailed failed) {
    long at = failed.occasion().at().toEpochMilli();
    log.info("shipment failed", Metrics.oneByReason(at, "ShipmentsFailed", failed.reason()));
  }
}

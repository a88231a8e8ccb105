package com.acme.shop.shipment.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.shipment.domain.ShipmentEvent;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;
import java.util.List;

/** One line, and a metric in it, for each booking, failure and cancellation. */
final class ShipmentLog {

  private ShipmentLog() {}

  static void happened(Log log, ShipmentEvent event) {
    switch (event) {
      case ShipmentBooked booked -> count(log, "shipment booked", "ShipmentsBooked", booked);
      case ShipmentFailed failed -> count(log, "shipment failed", "ShipmentsFailed", failed);
      case ShipmentCancelled off -> count(log, "shipment cancelled", "ShipmentsCancelled", off);
    }
  }

  private static void count(Log log, String message, String metric, ShipmentEvent event) {
    log.info(
        message,
        Metrics.of(
            event.occasion().at().toEpochMilli(),
            List.of("service"),
            List.of(new Metric(metric, "Count", 1))));
  }
}

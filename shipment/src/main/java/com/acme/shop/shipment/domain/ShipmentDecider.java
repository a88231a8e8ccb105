package com.acme.shop.shipment.domain;

import com.acme.shop.shipment.domain.Decision.Accepted;
import com.acme.shop.shipment.domain.Decision.Repeated;
import com.acme.shop.shipment.domain.ShipmentCommand.Book;
import com.acme.shop.shipment.domain.ShipmentCommand.Cancel;
import com.acme.shop.shipment.domain.ShipmentCommand.GiveUp;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentBooked;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentCancelled;
import com.acme.shop.shipment.domain.ShipmentEvent.ShipmentFailed;
import com.acme.shop.shipment.domain.ShipmentState.Booked;
import com.acme.shop.shipment.domain.ShipmentState.CancelledBeforeRequest;
import com.acme.shop.shipment.domain.ShipmentState.Failed;
import com.acme.shop.shipment.domain.ShipmentState.NotRequested;

/** The rules of a shipment: it is booked, or it fails, or it is called off; once an order. */
public final class ShipmentDecider {

  private ShipmentDecider() {}

  /** What comes of a command. */
  public static Decision decide(ShipmentState state, ShipmentCommand command) {
    return switch (state) {
      case NotRequested _ -> new Accepted(first(command));
      case Booked booked -> new Repeated(booked.booking());
      case Failed failed -> new Repeated(failed.failure());
      case CancelledBeforeRequest cancelled -> new Repeated(cancelled.cancellation());
    };
  }

  /** What a command makes of a shipment that nobody has asked for. */
  private static ShipmentEvent first(ShipmentCommand command) {
    return switch (command) {
      case Book book ->
          new ShipmentBooked(book.occasion(), book.trackingNumber(), book.deliveredAt());
      case GiveUp giveUp -> new ShipmentFailed(giveUp.occasion(), giveUp.reason());
      case Cancel cancel -> new ShipmentCancelled(cancel.occasion(), cancel.reason());
    };
  }

  /** The state after an event that {@link #decide} accepted. */
  public static ShipmentState evolve(ShipmentEvent event) {
    return switch (event) {
      case ShipmentBooked booking -> new Booked(booking);
      case ShipmentFailed failure -> new Failed(failure);
      case ShipmentCancelled cancellation -> new CancelledBeforeRequest(cancellation);
    };
  }
}

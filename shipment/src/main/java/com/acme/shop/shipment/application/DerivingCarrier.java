package com.acme.shop.shipment.application;

import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.shipment.domain.Delivery;
import com.acme.shop.shipment.domain.Parcel;

/**
 * The built-in carrier, which ships nothing: the tracking number follows from the order's id, so it
 * is the same however often it is asked.
 */
public final class DerivingCarrier implements Carrier {

  @Override
  public String book(Parcel parcel, Delivery delivery) {
    return Ids.derived("shipment", parcel.orderId());
  }

  @Override
  public void release(String orderId, String trackingNumber) {
    // Nothing is kept of a booking, so there is nothing to give up.
  }
}

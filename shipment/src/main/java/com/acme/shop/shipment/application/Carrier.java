package com.acme.shop.shipment.application;

import com.acme.shop.shipment.domain.Delivery;
import com.acme.shop.shipment.domain.Parcel;

/**
 * Who brings a parcel to the customer. Both calls must be idempotent by the order's id: a message
 * comes again after a crash, and then so does the call. What fails throws.
 */
public interface Carrier {

  /**
   * Books a parcel.
   *
   * @return its tracking number, the same for the same order
   */
  String book(Parcel parcel, Delivery delivery);

  /**
   * Gives up a booking: the order was called off while it was made.
   *
   * @param trackingNumber as {@link #book} gave it
   */
  void release(String orderId, String trackingNumber);
}

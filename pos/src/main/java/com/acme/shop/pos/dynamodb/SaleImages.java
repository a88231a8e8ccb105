package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.stream.StreamRecord;

/** Sales as the table's stream tells them. */
public final class SaleImages {

  private SaleImages() {}

  /**
   * The sale after a change of its row.
   *
   * @throws IllegalStateException for a record of another row
   */
  public static StoredSale sale(StreamRecord change) {
    return SaleRow.sale(change.newImage());
  }
}

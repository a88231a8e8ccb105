package com.acme.shop.pos.application;

import com.acme.shop.lambda.log.Log;
import java.util.Optional;

/** Voids and refunds sales. */
public interface TakeBack {

  /** What came of it. */
  sealed interface Result {

    /** It is taken back, now or by an earlier request. */
    record TakenBack(StoredSale sale) implements Result {}

    /** It cannot be: why, for a person. */
    record Refused(String reason) implements Result {}
  }

  /** Takes a sale of today back. Empty for a sale that is not there. */
  Optional<Result> voidSale(String saleId, Wish wish, Log log);

  /** Gives back what a sale cost. Empty for a sale that is not there. */
  Optional<Result> refund(String saleId, Wish wish, Log log);

  /**
   * What a member of staff wants.
   *
   * @param by his id
   * @param reason for a person; may be empty
   */
  record Wish(String by, String reason, String requestId) {}
}

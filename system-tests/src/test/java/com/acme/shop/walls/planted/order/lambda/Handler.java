package com.acme.shop.walls.planted.order.lambda;

import com.amazonaws.services.lambda.runtime.Context;

/** Breaks no wall. */
public final class Handler {
  public String handle(Context context) {
    return System.getenv("TABLE_NAME") + context.getAwsRequestId();
  }
}

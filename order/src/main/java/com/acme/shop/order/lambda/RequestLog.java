package com.acme.shop.order.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.log.Log;
import java.util.Map;

/** A function's log, whose lines name the request that they are about. */
record RequestLog(Log log) {

  Log of(HttpRequest request) {
    return log.with(
        Map.of("correlationId", request.correlationId(), "requestId", request.requestId()));
  }
}

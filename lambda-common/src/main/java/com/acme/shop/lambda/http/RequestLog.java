package com.acme.shop.lambda.http;

import com.acme.shop.lambda.log.Log;
import java.util.Map;

/** A function's log, whose lines name the request that they are about. */
public record RequestLog(Log log) {

  public Log of(HttpRequest request) {
    return log.with(
        Map.of("correlationId", request.correlationId(), "requestId", request.requestId()));
  }
}

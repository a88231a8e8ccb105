package com.acme.shop.benchmarks.functions;

import com.fasterxml.jackson.databind.JsonNode;

/** What a good answer is. A wrong one would be fast for nothing. */
enum Expectation {
  /** Of a route: a status of 200 or 201. */
  SUCCESS {
    @Override
    boolean isMetBy(byte[] answer) {
      return Json.read(answer).path("statusCode").asInt() / 100 == 2;
    }
  },
  /** Of a queue or a stream: the whole batch is done. */
  NO_FAILURES {
    @Override
    boolean isMetBy(byte[] answer) {
      JsonNode failures = Json.read(answer).path("batchItemFailures");
      return failures.isMissingNode() || failures.isEmpty();
    }
  },
  /** Nobody reads the answer. */
  ANYTHING {
    @Override
    boolean isMetBy(byte[] answer) {
      return true;
    }
  };

  abstract boolean isMetBy(byte[] answer);
}

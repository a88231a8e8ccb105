package com.acme.shop.lambda.priming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events that no client caused, for handlers to walk with. */
public final class Events {

  private static final String SUCCESS = "\"statusCode\":2";
  private static final String NO_FAILURES = "\"batchItemFailures\":[]";
  private static final String ANYTHING = "";

  private static final String EVENT =
      """
      {"metadata": {"domain": "Order", "source": "rehearsal", "type": "TYPE", "status": "success", "id": "rehearsal",
       "version": 1, "time": "NOW", "correlationId": "rehearsal"}, "data": DATA}
      """;

  private Events() {}

  /**
   * Requests, each by a caller whom the authorizer names and by one with a token: what the edge
   * does, and each route as far as its request gets.
   */
  public static List<Step> requests(RequestStreamHandler handler, CannedRequest... requests) {
    List<Step> steps = new ArrayList<>();
    steps.add(CannedToken::verify);
    for (CannedRequest request : requests) {
      steps.add(event(handler, request.event(CannedToken.TEXT), ANYTHING));
      steps.add(event(handler, request.event(), ANYTHING));
    }
    return steps;
  }

  /** A request by a caller whom the authorizer names, which must succeed. */
  public static Step request(RequestStreamHandler handler, CannedRequest request) {
    return event(handler, request.event(), SUCCESS);
  }

  /**
   * A batch of a queue with one domain event, which must be handled.
   *
   * @param data of the event, as JSON
   */
  public static Step message(RequestStreamHandler handler, String type, String data) {
    String now = Instant.now().toString();
    String message = EVENT.replace("TYPE", type).replace("NOW", now).replace("DATA", data);
    byte[] batch =
        Json.bytes(json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("Records");
          json.writeStartObject();
          json.writeStringField("messageId", CannedRequest.NOBODY);
          json.writeStringField("body", message);
          json.writeObjectFieldStart("attributes");
          json.writeStringField("ApproximateReceiveCount", "1");
          json.writeStringField("SentTimestamp", "0");
          json.writeEndObject();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
    return event(handler, batch, NO_FAILURES);
  }

  /** A batch as it stands there, which must be handled. */
  public static Step batch(RequestStreamHandler handler, String json) {
    return event(handler, json.getBytes(UTF_8), NO_FAILURES);
  }

  /** A request by a caller whom the authorizer names, whatever comes of it. */
  public static Step attempt(RequestStreamHandler handler, CannedRequest request) {
    return event(handler, request.event(), ANYTHING);
  }

  /** An event whose answer nobody reads. */
  public static Step call(RequestStreamHandler handler, String json) {
    return event(handler, json.getBytes(UTF_8), ANYTHING);
  }

  /** The shop's functions behind queues, streams and the API ask nothing of Lambda's context. */
  @SuppressWarnings("NullAway")
  private static Step event(RequestStreamHandler handler, byte[] event, String wanted) {
    return () -> {
      var answer = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), answer, null);
      if (!answer.toString(UTF_8).contains(wanted)) {
        throw new IllegalStateException("a rehearsed event was refused");
      }
    };
  }
}

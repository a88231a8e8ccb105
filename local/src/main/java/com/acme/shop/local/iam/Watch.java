package com.acme.shop.local.iam;

import com.acme.shop.local.iam.Identities.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Listens to one connection and writes its calls down. It asks DynamoDB to tell with each answer
 * what the call consumes, which a function then sees too.
 */
final class Watch {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TELL = "ReturnConsumedCapacity";

  private final CallLog log;
  private final Identities identities;

  /** What has no answer yet. */
  private final Queue<Asked> asked = new ArrayDeque<>();

  Watch(CallLog log, Identities identities) {
    this.log = log;
    this.identities = identities;
  }

  /**
   * A call under way.
   *
   * @param sent bytes of its body
   * @param units that DynamoDB takes for it at least
   */
  private record Asked(String function, String service, String operation, int sent, int units) {

    boolean isOfDynamoDb() {
      return service.equals("DynamoDB");
    }
  }

  /** Notes a request that is about to be sent; returns what to send. */
  HttpRequest asking(HttpRequest request) throws IOException {
    JsonNode body = JSON.readTree(request.body());
    Asked call = asked(request, body);
    synchronized (asked) {
      asked.add(call);
    }
    return call.isOfDynamoDb()
        ? request.withBody(JSON.writeValueAsBytes(((ObjectNode) body).put(TELL, "INDEXES")))
        : request;
  }

  private Asked asked(HttpRequest request, JsonNode body) {
    String target = request.header("x-amz-target").orElseThrow();
    int dot = target.lastIndexOf('.');
    String operation = target.substring(dot + 1);
    Identity caller = request.header("authorization").flatMap(identities::of).orElseThrow();
    return new Asked(
        caller.function(),
        target.substring(0, dot).replaceAll("_\\d+$", ""),
        operation,
        request.body().length,
        WriteUnits.atLeast(operation, body));
  }

  /**
   * Passes answers on until there are no more; each call is written down before its answer goes.
   */
  void pass(InputStream emulator, OutputStream client) throws IOException {
    Optional<HttpAnswer> answer = HttpAnswer.read(emulator);
    while (answer.isPresent()) {
      log.write(line(next(), answer.get()));
      client.write(answer.get().whole());
      client.flush();
      answer = HttpAnswer.read(emulator);
    }
  }

  private Asked next() {
    synchronized (asked) {
      return asked.remove();
    }
  }

  private static ObjectNode line(Asked call, HttpAnswer answer) throws IOException {
    ObjectNode line =
        JSON.createObjectNode()
            .put("function", call.function())
            .put("service", call.service())
            .put("operation", call.operation())
            .put("status", answer.status())
            .put("sent", call.sent())
            .put("received", answer.body().length);
    return call.isOfDynamoDb() ? withUnits(line, call, JSON.readTree(answer.body())) : line;
  }

  /** A single call tells of one table, a batch or a transaction of each of its tables. */
  private static ObjectNode withUnits(ObjectNode line, Asked call, JsonNode answer) {
    JsonNode told = answer.path("ConsumedCapacity");
    boolean wrote = !told.isMissingNode() || WriteUnits.isBilledRefusal(answer);
    double table = wrote ? call.units() : 0;
    double indexes = 0;
    for (JsonNode each : told.isArray() ? told : JSON.createArrayNode().add(told)) {
      table = Math.max(table, each.path("Table").path("CapacityUnits").asDouble());
      indexes += ofIndexes(each);
    }
    return line.put("units", table).put("indexUnits", indexes);
  }

  private static double ofIndexes(JsonNode consumed) {
    return consumed
        .path("GlobalSecondaryIndexes")
        .valueStream()
        .mapToDouble(index -> index.path("CapacityUnits").asDouble())
        .sum();
  }
}

package com.acme.shop.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.gateway.Served;
import com.acme.shop.local.iam.Sent;
import com.acme.shop.local.lambda.Invoked;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.lambda.Past;
import com.acme.shop.local.sources.HandedOut;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a journal may be told, and the stack that it is told of. */
final class Told {

  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  static final String CARD = "4222222222222";

  private Told() {}

  static Stack stack() {
    return new Stack(
        Optional.empty(),
        List.of(),
        List.of(
            queue("Requests", "RequestsDlq"),
            queue("RequestsDlq", ""),
            queue("Responses", "RequestsDlq")),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Queue queue(String id, String deadLetters) {
    String policy =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:0:shop-%s\",\"maxReceiveCount\":3}"
            .formatted(deadLetters);
    return new Queue(
        id, "shop-" + id, deadLetters.isEmpty() ? Map.of() : Map.of("RedrivePolicy", policy));
  }

  static Served request(String correlationId, int second, int status) {
    return new Served(
        START.plusSeconds(second),
        "POST /order/add/{userid}",
        "OrderFunction",
        Optional.of(correlationId),
        status,
        Duration.ofMillis(12));
  }

  static Sent sent(String queue, String body, int second) {
    return new Sent(
        START.plusSeconds(second),
        "OrderFunction",
        "shop-" + queue,
        body,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  static Sent givenUp(String body, int second, String reason, String correlationId) {
    return new Sent(
        START.plusSeconds(second),
        "PaymentFunction",
        "shop-RequestsDlq",
        body,
        Optional.of(reason),
        Optional.of(correlationId),
        OptionalInt.empty());
  }

  static HandedOut handedOut(String body, int second, int attempt, HandedOut.Result result) {
    return new HandedOut(
        START.plusSeconds(second), "PaymentFunction", "shop-Requests", body, attempt, result);
  }

  static Invoked invoked(String event, int second, Outcome outcome) {
    var result = outcome instanceof Outcome.Answered ? Past.Result.ANSWERED : Past.Result.FAILED;
    var past =
        new Past(
            START.plusSeconds(second),
            Duration.ofMillis(7),
            Optional.of(Duration.ofMillis(300)),
            result);
    return new Invoked("PaymentFunction", event.getBytes(UTF_8), outcome, past);
  }

  static Outcome answered(String payload) {
    return new Outcome.Answered(payload.getBytes(UTF_8));
  }

  /** A payment request, with a card. */
  static String event(String type, String correlationId) {
    return """
    {"metadata":{"type":"%s","status":"success","id":"e1","correlationId":"%s"},
     "data":{"orderID":"order-1","card":{"Type":"Visa","Number":"%s","CVV":"739"},"total":"1"}}
    """
        .formatted(type, correlationId, CARD);
  }
}

package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * Tells a listener of a message that a function may send, just before it is sent.
 *
 * @param function the logical id
 * @param queue the queue's name
 * @param body whole, so with whatever secrets are in it
 * @param reason the text of the message attribute {@code reason}, which says why a letter is dead
 * @param correlationId the text of the message attribute of this name
 * @param delaySeconds empty where the queue's own delay counts
 */
public record Sent(
    Instant at,
    String function,
    String queue,
    String body,
    Optional<String> reason,
    Optional<String> correlationId,
    OptionalInt delaySeconds) {

  /** The messages that a call of SQS sends; none, when it does something else. */
  static List<Sent> by(String function, Call call, Instant at) {
    return switch (call.operation()) {
      case "SendMessage" -> List.of(of(function, call, call.body(), at));
      case "SendMessageBatch" ->
          StreamSupport.stream(call.body().path("Entries").spliterator(), false)
              .map(entry -> of(function, call, entry, at))
              .toList();
      default -> List.of();
    };
  }

  private static Sent of(String function, Call call, JsonNode message, Instant at) {
    String url = call.text("QueueUrl");
    JsonNode delay = message.path("DelaySeconds");
    return new Sent(
        at,
        function,
        url.substring(url.lastIndexOf('/') + 1),
        message.path("MessageBody").asText(),
        attribute(message, "reason"),
        attribute(message, "correlationId"),
        delay.isInt() ? OptionalInt.of(delay.intValue()) : OptionalInt.empty());
  }

  private static Optional<String> attribute(JsonNode message, String name) {
    JsonNode text = message.path("MessageAttributes").path(name).path("StringValue");
    return text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
  }
}

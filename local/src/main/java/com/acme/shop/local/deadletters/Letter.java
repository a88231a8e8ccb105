package com.acme.shop.local.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A message that nobody could handle. What it tells of its body is fit to be seen. */
record Letter(DeadQueue queue, Message message) {

  String id() {
    return message.messageId();
  }

  /** When it was first sent: a dead-letter queue keeps the time of what SQS moved there. */
  Optional<Instant> sent() {
    return system(MessageSystemAttributeName.SENT_TIMESTAMP)
        .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }

  String age(Instant now) {
    return sent().map(time -> age(Duration.between(time, now))).orElse("-");
  }

  /** How often it has been handed out, looking at it included. */
  String receives() {
    return system(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT).orElse("-");
  }

  /** The event's type on the wire, or a dash. */
  String type() {
    return tree().map(tree -> shown(tree.path("metadata").path("type"))).orElse("-");
  }

  /** The order's id, whatever the event calls it, or a dash. */
  String orderId() {
    JsonNode data = tree().map(tree -> tree.path("data")).orElseGet(MissingNode::getInstance);
    return EventFields.ORDER_IDS.stream()
        .flatMap(name -> id(data.path(name)).stream())
        .findFirst()
        .orElse("-");
  }

  /** What ties it to the request that it follows from, as a consumer reads it. */
  Optional<String> correlationId() {
    JsonNode metadata =
        tree().map(tree -> tree.path("metadata")).orElseGet(MissingNode::getInstance);
    return attribute("correlationId")
        .map(Masking::id)
        .or(() ->
            Stream.of("correlationId", "id")
                .map(metadata::path)
                .map(Letter::id)
                .flatMap(Optional::stream)
                .findFirst());
  }

  /** Where SQS says that it came from, or the only queue whose dead letters come here. */
  Optional<DeadQueue.Source> source() {
    List<DeadQueue.Source> sources = queue.sources();
    Optional<String> arn = system(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
    return sources.stream()
        .filter(source -> sources.size() == 1 || arn.filter(source.arn()::equals).isPresent())
        .findFirst();
  }

  /** What the function said, or what is known of a message that SQS moved. */
  String reason() {
    return attribute("reason").map(Masking::line).orElseGet(this::givenUp);
  }

  private String givenUp() {
    return "SQS gave up after %s receives: see the function's log".formatted(givenUpAfter());
  }

  Optional<String> system(MessageSystemAttributeName name) {
    return Optional.ofNullable(message.attributes().get(name));
  }

  private String givenUpAfter() {
    List<DeadQueue.Source> sources = queue.sources();
    return sources.size() == 1 ? String.valueOf(sources.getFirst().maxReceives()) : receives();
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(message.messageAttributes().get(name))
        .map(MessageAttributeValue::stringValue);
  }

  private Optional<JsonNode> tree() {
    return Masking.json(message.body());
  }

  private static Optional<String> id(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Optional.of(Masking.id(value.asText()))
        : Optional.empty();
  }

  private static String shown(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? Masking.line(value.asText()) : "-";
  }

  private static String age(Duration age) {
    if (age.toDays() > 0) {
      return age.toDays() + "d";
    }
    if (age.toHours() > 0) {
      return age.toHours() + "h";
    }
    return age.toMinutes() > 0 ? age.toMinutes() + "min" : Math.max(0, age.toSeconds()) + "s";
  }
}

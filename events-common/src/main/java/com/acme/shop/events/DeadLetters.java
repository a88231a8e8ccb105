package com.acme.shop.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The dead-letter queue of the queue that a function reads. */
public final class DeadLetters {

  /** Attributes count with the body towards what a message may hold. */
  private static final int LONGEST_REASON = 1024;

  private static final String TEXT = "String";

  private final SqsClient client;
  private final String queueUrl;
  private final int maxReceives;

  /**
   * @param maxReceives how often SQS hands a message out before it moves it itself
   */
  public DeadLetters(SqsClient client, String queueUrl, int maxReceives) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.maxReceives = maxReceives;
  }

  /** Whether SQS would move the message instead of handing it out once more. */
  boolean isLastTry(QueueMessage message) {
    return message.receives() >= maxReceives;
  }

  /**
   * Sends a copy of the message, whole, with the reason as an attribute.
   *
   * @return false when the message is so large that the reason does not fit beside it; SQS's own
   *     redrive has to move it
   * @throws com.acme.shop.lambda.runtime.Unavailable when SQS is too busy
   */
  boolean take(QueueMessage message, String reason, String correlationId, Instant now) {
    var attributes = new TreeMap<String, String>();
    attributes.put("reason", printable(reason));
    attributes.put("sourceMessageId", message.id());
    attributes.put("correlationId", correlationId);
    attributes.put("deadLetteredAt", now.toString());
    if (size(message.body(), attributes) > Sending.MOST_BYTES) {
      return false;
    }
    send(message.body(), attributes);
    return true;
  }

  private void send(String body, Map<String, String> attributes) {
    var values = new TreeMap<String, MessageAttributeValue>();
    attributes.forEach((name, text) -> values.put(name, value(text)));
    Sending.named(() ->
        client.sendMessage(r -> r.queueUrl(queueUrl).messageBody(body).messageAttributes(values)));
  }

  private static MessageAttributeValue value(String text) {
    return MessageAttributeValue.builder().dataType(TEXT).stringValue(text).build();
  }

  /** SQS counts an attribute's name, type and value. */
  private static int size(String body, Map<String, String> attributes) {
    return bytes(body)
        + attributes.entrySet().stream()
            .mapToInt(each -> bytes(each.getKey() + TEXT + each.getValue()))
            .sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** SQS refuses attributes that are empty, and some characters. */
  private static String printable(String reason) {
    String text = reason.isBlank() ? "unknown" : reason.replaceAll("[^ -~]", "?");
    return text.substring(0, Math.min(LONGEST_REASON, text.length()));
  }
}

package com.acme.shop.local.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A dead letter as it is printed. */
final class Sheet {

  private Sheet() {}

  /** Queue, message id, age, receives, type, order id, reason. */
  static String line(Letter letter, Instant now) {
    return "%s  %s  %5s  %sx  %s  %s  %s"
        .formatted(
            letter.queue().name(),
            letter.id(),
            letter.age(now),
            letter.receives(),
            letter.type(),
            letter.orderId(),
            letter.reason());
  }

  /** Everything that is known. */
  static List<String> lines(Letter letter) {
    List<String> lines = new ArrayList<>();
    lines.add("Queue:    " + letter.queue().name());
    lines.add("Message:  " + letter.id());
    lines.add("Sent:     " + letter.sent().map(Instant::toString).orElse("-"));
    lines.add("Received: " + letter.receives() + " times");
    lines.add("Type:     " + letter.type());
    lines.add("Order:    " + letter.orderId());
    lines.add("Reason:   " + letter.reason());
    new TreeMap<>(letter.message().messageAttributes())
        .forEach((name, value) -> lines.add(attribute(name, value)));
    lines.add("Body:");
    lines.add(Masking.body(letter.message().body()));
    return lines;
  }

  private static String attribute(String name, MessageAttributeValue attribute) {
    String text = attribute.stringValue();
    String value = text == null ? "(binary)" : Masking.line(text);
    String shown = SecretFields.isSecret(name) ? "****" : value;
    return "Attribute %s: %s".formatted(Masking.line(name), shown);
  }
}

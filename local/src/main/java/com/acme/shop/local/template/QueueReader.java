package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code AWS::SQS::Queue}. */
final class QueueReader {

  static final String TYPE = "AWS::SQS::Queue";

  /** Properties that SQS takes as attributes, all of the same name. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "ContentBasedDeduplication",
          "DeduplicationScope",
          "DelaySeconds",
          "FifoQueue",
          "FifoThroughputLimit",
          "MaximumMessageSize",
          "MessageRetentionPeriod",
          "ReceiveMessageWaitTimeSeconds",
          "RedriveAllowPolicy",
          "RedrivePolicy",
          "VisibilityTimeout");

  private final Arns arns;

  QueueReader(Arns arns) {
    this.arns = arns;
  }

  Queue read(String logicalId, String name, Section properties) {
    boolean fifo = properties.flag("FifoQueue", false);
    checkName(name, fifo, properties.place().in("QueueName"));
    checkRedrive(properties);
    Map<String, String> attributes = new LinkedHashMap<>();
    properties.names().stream()
        .filter(ATTRIBUTES::contains)
        .forEach(attribute -> attributes.put(attribute, value(properties, attribute)));
    if (!fifo) {
      // SQS takes no false: the attribute is there or it is not.
      attributes.remove("FifoQueue");
    }
    return new Queue(logicalId, name, attributes);
  }

  private static void checkName(String name, boolean fifo, Place place) {
    if (fifo != name.endsWith(".fifo")) {
      String who = fifo ? "a FIFO" : "only a FIFO";
      throw place.broken(who + " queue's name ends in .fifo: " + name);
    }
  }

  private void checkRedrive(Section properties) {
    if (properties.get("RedrivePolicy") instanceof ObjectNode node) {
      Section policy = new Section(properties.place().in("RedrivePolicy"), node);
      arns.queue(policy.text("deadLetterTargetArn"), policy.place().in("deadLetterTargetArn"));
      policy.text("maxReceiveCount");
      policy.integer("maxReceiveCount", 1, 1000);
    }
  }

  private static String value(Section properties, String attribute) {
    JsonNode value = properties.get(attribute);
    return value.isObject() && attribute.endsWith("Policy")
        ? value.toString()
        : properties.text(attribute);
  }
}

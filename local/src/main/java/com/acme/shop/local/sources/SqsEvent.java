package com.acme.shop.local.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Writes the event that Lambda makes of SQS messages. */
public record SqsEvent(String queueArn, String region) {

  /** The event of a batch. */
  public byte[] of(List<Message> messages) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> records.add(entry(message)));
    return Json.bytes(event);
  }

  private ObjectNode entry(Message message) {
    ObjectNode entry = Json.object();
    entry.put("messageId", message.messageId());
    entry.put("receiptHandle", message.receiptHandle());
    entry.put("body", message.body());
    ObjectNode attributes = entry.putObject("attributes");
    new TreeMap<>(message.attributesAsStrings()).forEach(attributes::put);
    entry.set("messageAttributes", attributes(message.messageAttributes()));
    entry.put("md5OfBody", message.md5OfBody());
    if (message.md5OfMessageAttributes() != null) {
      entry.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
    }
    entry.put("eventSource", "aws:sqs");
    entry.put("eventSourceARN", queueArn);
    entry.put("awsRegion", region);
    return entry;
  }

  private static ObjectNode attributes(Map<String, MessageAttributeValue> attributes) {
    ObjectNode all = Json.object();
    new TreeMap<>(attributes).forEach((name, value) -> all.set(name, attribute(value)));
    return all;
  }

  private static ObjectNode attribute(MessageAttributeValue value) {
    ObjectNode attribute = Json.object();
    if (value.stringValue() != null) {
      attribute.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      attribute.put("binaryValue", value.binaryValue().asByteArray());
    }
    ArrayNode strings = attribute.putArray("stringListValues");
    value.stringListValues().forEach(strings::add);
    ArrayNode binaries = attribute.putArray("binaryListValues");
    value.binaryListValues().stream().map(SdkBytes::asByteArray).forEach(binaries::add);
    attribute.put("dataType", value.dataType());
    return attribute;
  }
}

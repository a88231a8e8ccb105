package com.acme.shop.events;

import com.acme.shop.lambda.json.Json;
import java.util.List;

/** The event that Lambda makes of a batch. */
final class QueueEvents {

  private QueueEvents() {}

  /** One record, with the members that Lambda sends. */
  record Entry(String id, String body, int receives) {}

  static byte[] of(List<Entry> entries) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      for (Entry entry : entries) {
        record(entry).to(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static Json.Writer record(Entry entry) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("messageId", entry.id());
      json.writeStringField("receiptHandle", "handle");
      json.writeStringField("body", entry.body());
      json.writeObjectFieldStart("attributes");
      json.writeStringField("ApproximateReceiveCount", String.valueOf(entry.receives()));
      json.writeStringField(
          "SentTimestamp", String.valueOf(Messages.RECEIVED.minusMillis(250).toEpochMilli()));
      json.writeStringField("SenderId", "AIDAEXAMPLE");
      json.writeEndObject();
      json.writeObjectFieldStart("messageAttributes");
      json.writeEndObject();
      json.writeStringField("eventSource", "aws:sqs");
      json.writeEndObject();
    };
  }
}

package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The event that a function behind a queue is invoked with, where the test is the queue. */
final class SqsDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SqsDocument() {}

  /** Messages that come for the first time; the id of each is its place. */
  static byte[] of(List<String> bodies) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (String body : bodies) {
      ObjectNode message = records.addObject().put("messageId", "m" + (records.size() - 1));
      message.put("receiptHandle", "r").put("body", body).put("eventSource", "aws:sqs");
      message
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1")
          .put("SentTimestamp", String.valueOf(System.currentTimeMillis()));
      message.putObject("messageAttributes");
    }
    return event.toString().getBytes(UTF_8);
  }
}

package com.acme.shop.benchmarks.functions;

import com.acme.shop.local.sources.SqsEvent;
import com.acme.shop.local.sources.StreamEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Events of queues and streams, one record each: what a shop sees that is not in a rush. */
final class Batches {

  private static final String REGION = "us-east-1";
  private static final SqsEvent SQS =
      new SqsEvent("arn:aws:sqs:us-east-1:000000000000:bench", REGION);
  private static final StreamEvent STREAM =
      new StreamEvent("arn:aws:dynamodb:us-east-1:000000000000:table/bench/stream/1", REGION);

  private Batches() {}

  /** A domain event in its message. */
  static byte[] message(String domain, String type, ObjectNode data) {
    ObjectNode event = Json.object();
    event
        .putObject("metadata")
        .put("domain", domain)
        .put("source", "bench")
        .put("type", type)
        .put("status", "success")
        .put("id", UUID.randomUUID().toString())
        .put("version", 1)
        .put("time", Instant.now().toString())
        .put("correlationId", UUID.randomUUID().toString());
    event.set("data", data);
    return SQS.of(List.of(message(event.toString())));
  }

  private static Message message(String body) {
    String now = Long.toString(System.currentTimeMillis());
    return Message.builder()
        .messageId(UUID.randomUUID().toString())
        .receiptHandle(UUID.randomUUID().toString())
        .md5OfBody("00000000000000000000000000000000")
        .body(body)
        .attributes(
            Map.of(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1",
                MessageSystemAttributeName.SENT_TIMESTAMP, now,
                MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP, now))
        .build();
  }

  /** A row that is new. */
  static byte[] insertion(Map<String, AttributeValue> row) {
    Record record =
        Record.builder()
            .eventID(UUID.randomUUID().toString())
            .eventName(OperationType.INSERT)
            .dynamodb(change ->
                change
                    .approximateCreationDateTime(Instant.now())
                    .keys(keys(row))
                    .newImage(row)
                    .sequenceNumber("100000000000000000001")
                    .sizeBytes(500L)
                    .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
            .build();
    return STREAM.of(List.of(record));
  }

  private static Map<String, AttributeValue> keys(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> keys = new HashMap<>(row);
    keys.keySet().retainAll(List.of("PK", "SK"));
    return keys;
  }
}

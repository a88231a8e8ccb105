package com.acme.shop.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Writes the event that Lambda makes of DynamoDB stream records. */
public record StreamEvent(String streamArn, String region) {

  /** The event of a batch. */
  public byte[] of(List<Record> records) {
    ObjectNode event = Json.object();
    ArrayNode entries = event.putArray("Records");
    records.forEach(record -> entries.add(entry(record)));
    return Json.bytes(event);
  }

  /** One element of {@code Records}, which is also what filters look at. */
  JsonNode entry(Record record) {
    ObjectNode entry = Json.object();
    entry.put("eventID", record.eventID());
    entry.put("eventName", record.eventNameAsString());
    entry.put("eventVersion", "1.1");
    entry.put("eventSource", "aws:dynamodb");
    entry.put("awsRegion", region);
    entry.set("dynamodb", change(record.dynamodb()));
    if (record.userIdentity() != null) {
      entry.set("userIdentity", identity(record.userIdentity()));
    }
    entry.put("eventSourceARN", streamArn);
    return entry;
  }

  private static ObjectNode change(StreamRecord change) {
    ObjectNode node = Json.object();
    if (change.approximateCreationDateTime() != null) {
      node.put(
          "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    }
    node.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      node.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      node.set("OldImage", item(change.oldImage()));
    }
    node.put("SequenceNumber", change.sequenceNumber());
    node.put("SizeBytes", change.sizeBytes());
    node.put("StreamViewType", change.streamViewTypeAsString());
    return node;
  }

  private static ObjectNode identity(Identity identity) {
    return Json.object().put("type", identity.type()).put("principalId", identity.principalId());
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode node = Json.object();
    new TreeMap<>(item).forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode node = Json.object();
    return switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", value.b().asByteArray());
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case M -> node.set("M", item(value.m()));
      case L -> list(node, "L", value.l().stream().map(StreamEvent::value));
      case SS -> list(node, "SS", value.ss().stream().map(TextNode::valueOf));
      case NS -> list(node, "NS", value.ns().stream().map(TextNode::valueOf));
      case BS -> list(node, "BS", value.bs().stream().map(StreamEvent::binary));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("an attribute of a type that the SDK does not know");
    };
  }

  private static JsonNode binary(SdkBytes bytes) {
    return BinaryNode.valueOf(bytes.asByteArray());
  }

  private static ObjectNode list(ObjectNode node, String type, Stream<? extends JsonNode> values) {
    ArrayNode list = node.putArray(type);
    values.forEach(list::add);
    return node;
  }
}

package com.acme.shop.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class EventDocumentTest {

  @Test
  void an_sqs_message_becomes_the_record_that_lambda_sends() throws IOException {
    Message message =
        Message.builder()
            .messageId("m-1")
            .receiptHandle("r-1")
            .body("{\"a\":1}")
            .md5OfBody("b5")
            .md5OfMessageAttributes("a5")
            .attributes(
                Map.of(
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2",
                    MessageSystemAttributeName.SENT_TIMESTAMP, "1545082649183",
                    MessageSystemAttributeName.MESSAGE_GROUP_ID, "g"))
            .messageAttributes(
                Map.of(
                    "text",
                    MessageAttributeValue.builder().dataType("String").stringValue("t").build(),
                    "bytes",
                    MessageAttributeValue.builder()
                        .dataType("Binary")
                        .binaryValue(SdkBytes.fromUtf8String("hi"))
                        .build()))
            .build();

    assertThat(json(new SqsEvent("arn:queue", "us-east-1").of(List.of(message))))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"Records": [{
                  "messageId": "m-1",
                  "receiptHandle": "r-1",
                  "body": "{\\"a\\":1}",
                  "attributes": {
                    "ApproximateReceiveCount": "2",
                    "MessageGroupId": "g",
                    "SentTimestamp": "1545082649183"
                  },
                  "messageAttributes": {
                    "bytes": {
                      "binaryValue": "aGk=", "stringListValues": [], "binaryListValues": [],
                      "dataType": "Binary"
                    },
                    "text": {
                      "stringValue": "t", "stringListValues": [], "binaryListValues": [],
                      "dataType": "String"
                    }
                  },
                  "md5OfBody": "b5",
                  "md5OfMessageAttributes": "a5",
                  "eventSource": "aws:sqs",
                  "eventSourceARN": "arn:queue",
                  "awsRegion": "us-east-1"
                }]}
                """));
  }

  @Test
  void a_stream_record_becomes_the_record_that_lambda_sends() throws IOException {
    Record expired =
        Record.builder()
            .eventID("e-1")
            .eventName(OperationType.REMOVE)
            .userIdentity(i -> i.type("Service").principalId("dynamodb.amazonaws.com"))
            .dynamodb(change ->
                change
                    .approximateCreationDateTime(Instant.ofEpochSecond(1479499740, 999))
                    .keys(Map.of("PK", AttributeValue.fromS("p")))
                    .oldImage(everyType())
                    .sequenceNumber("111")
                    .sizeBytes(26L)
                    .streamViewType(StreamViewType.OLD_IMAGE))
            .build();

    assertThat(json(new StreamEvent("arn:stream", "us-east-1").of(List.of(expired))))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"Records": [{
                  "eventID": "e-1",
                  "eventName": "REMOVE",
                  "eventVersion": "1.1",
                  "eventSource": "aws:dynamodb",
                  "awsRegion": "us-east-1",
                  "dynamodb": {
                    "ApproximateCreationDateTime": 1479499740,
                    "Keys": {"PK": {"S": "p"}},
                    "OldImage": {
                      "B": {"B": "aGk="}, "BOOL": {"BOOL": false}, "BS": {"BS": ["aGk="]},
                      "L": {"L": [{"N": "1"}, {"M": {"x": {"S": "y"}}}]}, "N": {"N": "1.50"},
                      "NS": {"NS": ["1", "2"]}, "NULL": {"NULL": true}, "PK": {"S": "p"},
                      "SS": {"SS": ["a", "b"]}
                    },
                    "SequenceNumber": "111",
                    "SizeBytes": 26,
                    "StreamViewType": "OLD_IMAGE"
                  },
                  "userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"},
                  "eventSourceARN": "arn:stream"
                }]}
                """));
  }

  private static Map<String, AttributeValue> everyType() {
    SdkBytes hi = SdkBytes.fromUtf8String("hi");
    return Map.of(
        "PK", AttributeValue.fromS("p"),
        "N", AttributeValue.fromN("1.50"),
        "B", AttributeValue.fromB(hi),
        "BOOL", AttributeValue.fromBool(false),
        "NULL", AttributeValue.fromNul(true),
        "SS", AttributeValue.fromSs(List.of("a", "b")),
        "NS", AttributeValue.fromNs(List.of("1", "2")),
        "BS", AttributeValue.fromBs(List.of(hi)),
        "L",
            AttributeValue.fromL(
                List.of(
                    AttributeValue.fromN("1"),
                    AttributeValue.fromM(Map.of("x", AttributeValue.fromS("y"))))));
  }

  private static JsonNode json(byte[] event) throws IOException {
    return Json.MAPPER.readTree(event);
  }
}

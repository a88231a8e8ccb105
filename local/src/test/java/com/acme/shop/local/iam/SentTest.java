package com.acme.shop.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentTest {

  private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void a_message_is_told_with_its_queue_and_its_delay() throws Exception {
    assertThat(by("SendMessage", "\"MessageBody\":\"one\",\"DelaySeconds\":2"))
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.at()).isEqualTo(AT);
          assertThat(sent.function()).isEqualTo("OrderFunction");
          assertThat(sent.queue()).isEqualTo("shop-Requests");
          assertThat(sent.body()).isEqualTo("one");
          assertThat(sent.delaySeconds()).hasValue(2);
          assertThat(sent.reason()).isEmpty();
        });
  }

  @Test
  void a_dead_letter_is_told_with_its_reason() throws Exception {
    var sent =
        by(
            "SendMessage",
            """
            "MessageBody":"poison","MessageAttributes":{
              "reason":{"DataType":"String","StringValue":"no JSON"},
              "correlationId":{"DataType":"String","StringValue":"c1"}}
            """);
    assertThat(sent.getFirst().reason()).contains("no JSON");
    assertThat(sent.getFirst().correlationId()).contains("c1");
    assertThat(sent.getFirst().delaySeconds()).isEmpty();
  }

  @Test
  void each_message_of_a_batch_is_told() throws Exception {
    assertThat(
            by(
                "SendMessageBatch",
                "\"Entries\":[{\"MessageBody\":\"one\"},{\"MessageBody\":\"two\"}]"))
        .extracting(Sent::body)
        .containsExactly("one", "two");
  }

  @Test
  void a_call_that_sends_nothing_tells_nothing() throws Exception {
    assertThat(by("GetQueueAttributes", "\"MessageBody\":\"one\"")).isEmpty();
    assertThat(by("DeleteMessageBatch", "\"Entries\":[{\"Id\":\"1\"}]")).isEmpty();
  }

  private static List<Sent> by(String operation, String fields) throws JsonProcessingException {
    String body = "{\"QueueUrl\":\"http://127.0.0.1:1/000000000000/shop-Requests\"," + fields + "}";
    return Sent.by("OrderFunction", new Call(operation, new ObjectMapper().readTree(body)), AT);
  }
}

package com.acme.shop.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A witness that fails takes the caller's answer with it, and the caller sends again. */
class SentMessagesTest {

  private final SentMessages messages = new SentMessages();

  @Test
  void a_dead_letter_that_is_no_json_is_noted_as_no_event() {
    messages.note(
        new Call(
            "PaymentFunction",
            "SendMessage",
            """
            {"QueueUrl":"http://127.0.0.1/000000000000/dead","MessageBody":"this is no JSON"}
            """));
    assertThat(messages.of(""))
        .containsExactly(new SentMessages.Sent("dead", "this is no JSON", "", ""));
  }
}

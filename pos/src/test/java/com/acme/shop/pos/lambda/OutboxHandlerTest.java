package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventType;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.pos.application.TellOrder;
import com.acme.shop.pos.domain.SaleHistories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxHandlerTest {

  private static final String SOLD =
      """
      {"M":{"k":{"S":"sold"},"t":{"N":"1795262400"},"b":{"S":"request-1"},"o":{"S":"order-1"},
      "w":{"S":"till-1"},"i":{"L":[{"M":{"i":{"S":"mat"},"d":{"S":"Yoga Mat"},"q":{"N":"2"},
      "p":{"N":"62.5"},"new":{"BOOL":true}}}]},"s":{"N":"1795262400"},"y":{"S":"2026-11-21"},
      "ct":{"N":"125"}}}
      """;
  private static final String VOIDED =
      """
      {"M":{"k":{"S":"voided"},"t":{"N":"1795262400.5"},"u":{"S":"staff-1"},"r":{"S":"why"}}}
      """;

  private final List<Event> told = new ArrayList<>();
  private final OutboxHandler handler =
      new OutboxHandler(
          new TellOrder(told::addAll, "pos-outbox"),
          Log.to(
              new PrintStream(OutputStream.nullOutputStream()),
              "pos-outbox",
              () -> SaleHistories.NOON));

  @Test
  void what_is_new_is_told_and_what_was_taken_back() throws IOException {
    var answer = handled(record("1", "INSERT", "SALE#s-1", SOLD), change("2", SOLD + "," + VOIDED));
    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(told)
        .map(event -> event.data().type())
        .containsExactly(EventType.SALE_MADE, EventType.SALE_RETURN_REQUESTED);
    assertThat(told).map(event -> event.data().orderId()).containsOnly("order-1");
  }

  @Test
  void a_stream_that_is_played_again_says_the_same_with_the_same_ids() throws IOException {
    String first = record("1", "INSERT", "SALE#s-1", SOLD + "," + VOIDED);
    handled(first, first);
    assertThat(told).hasSize(4);
    assertThat(told.subList(0, 2)).isEqualTo(told.subList(2, 4));
  }

  @Test
  void the_first_record_that_fails_is_named_and_none_behind_it_is_told() throws IOException {
    var answer =
        handled(
            record("1", "INSERT", "SALE#s-1", SOLD),
            record("2", "INSERT", "CART#walter", SOLD),
            record("3", "INSERT", "SALE#s-3", SOLD));
    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    assertThat(told).hasSize(1);
  }

  @Test
  void a_row_that_is_gone_is_nobody_s_business() throws IOException {
    handled(record("1", "REMOVE", "SALE#s-1", SOLD));
    assertThat(told).isEmpty();
  }

  private static String change(String number, String events) {
    return record(number, "MODIFY", "SALE#s-1", events);
  }

  private static String record(String number, String name, String pk, String events) {
    return """
    {"eventName":"%s","dynamodb":{"SequenceNumber":"%s","Keys":{"PK":{"S":"%s"},
    "SK":{"S":"SALE"}},"NewImage":{"PK":{"S":"%s"},"SK":{"S":"SALE"},
    "c":{"S":"correlation-1"},"f":{"S":"print"},"e":{"L":[%s]}}}}
    """
        .formatted(name, number, pk, pk, events);
  }

  private String handled(String... records) throws IOException {
    String event = "{\"Records\":[" + String.join(",", records) + "]}";
    var answer = new ByteArrayOutputStream();
    handler.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer);
    return answer.toString(StandardCharsets.UTF_8);
  }
}

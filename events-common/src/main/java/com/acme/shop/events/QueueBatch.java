package com.acme.shop.events;

import com.acme.shop.lambda.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the event that Lambda makes of a batch, as it streams by.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">its example</a>
 */
final class QueueBatch {

  private final Instant now;
  private final List<QueueMessage> messages = new ArrayList<>();

  private QueueBatch(Instant now) {
    this.now = now;
  }

  /**
   * The messages of a batch.
   *
   * @param now stands in for a message's time where there is none
   * @throws IOException when it is not such an event; its text holds nothing of it
   */
  static List<QueueMessage> read(byte[] event, Instant now) throws IOException {
    try (JsonParser json = Json.parser(event)) {
      var batch = new QueueBatch(now);
      batch.event(json);
      return batch.messages;
    } catch (JsonProcessingException e) {
      // The parser's own sentence quotes the place, which may be inside a card.
      throw new IOException(
          "the event is not a batch of messages (column %d)"
              .formatted(e.getLocation().getColumnNr()));
    }
  }

  private void event(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean records = json.currentName().equals("Records");
      json.nextToken();
      if (records) {
        records(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void records(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      var item = new Item(now);
      item.read(json);
      messages.add(item.message());
    }
  }

  /** One of the {@code Records}. */
  private static final class Item {

    private String id = "";
    private String body = "";
    private int receives = 1;
    private Instant sent;

    private Item(Instant now) {
      this.sent = now;
    }

    private QueueMessage message() {
      return new QueueMessage(id, body, receives, sent);
    }

    private void read(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "messageId" -> id = json.getText();
          case "body" -> body = json.getText();
          case "attributes" -> attributes(json);
          default -> json.skipChildren();
        }
      }
    }

    private void attributes(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "ApproximateReceiveCount" -> receives = json.getValueAsInt(1);
          case "SentTimestamp" -> sent = Instant.ofEpochMilli(json.getValueAsLong());
          default -> json.skipChildren();
        }
      }
    }
  }
}

package com.acme.shop.saga;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What functions have sent, as the proxy in front of SQS saw it. */
final class SentMessages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<Sent>> byOrder = new ConcurrentHashMap<>();

  /**
   * One message.
   *
   * @param queue the queue's name
   * @param type as it names it itself; empty for what is no event
   * @param orderId the order that it is about; empty when it does not say
   */
  record Sent(String queue, String body, String type, String orderId) {

    static Sent of(String queue, String body) {
      JsonNode event = event(body);
      return new Sent(queue, body, event.at("/metadata/type").asText(), orderId(event));
    }

    /** A dead letter is no JSON at all when that is what is wrong with it. */
    private static JsonNode event(String body) {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }

    private static String orderId(JsonNode event) {
      return Stream.of("orderID", "_id", "orderNumber")
          .map(name -> event.path("data").path(name).asText())
          .filter(id -> !id.isEmpty())
          .findFirst()
          .orElse("");
    }

    /** Everything but the function that sent it. */
    JsonNode said() {
      JsonNode event = tree(body);
      ((ObjectNode) event.get("metadata")).remove("source");
      return event;
    }
  }

  /** Notes what a call has sent. */
  void note(Call call) {
    if (call.sends()) {
      JsonNode request = tree(call.body());
      String url = request.get("QueueUrl").textValue();
      String queue = url.substring(url.lastIndexOf('/') + 1);
      bodies(request).forEach(body -> note(Sent.of(queue, body)));
    }
  }

  private static Stream<String> bodies(JsonNode request) {
    Stream<JsonNode> messages =
        request.has("Entries") ? request.get("Entries").valueStream() : Stream.of(request);
    return messages.map(message -> message.get("MessageBody").textValue());
  }

  private void note(Sent sent) {
    byOrder.computeIfAbsent(sent.orderId(), _ -> new CopyOnWriteArrayList<>()).add(sent);
  }

  /** What was sent of an order so far, in the order in which it was sent. */
  List<Sent> of(String orderId) {
    return List.copyOf(byOrder.getOrDefault(orderId, List.of()));
  }

  /** The types of the messages of an order by queue; a dead letter counts as one more queue. */
  Map<String, Set<String>> typesByQueue(String orderId) {
    Map<String, Set<String>> types = new TreeMap<>();
    of(orderId)
        .forEach(
            sent -> types.computeIfAbsent(sent.queue(), _ -> new TreeSet<>()).add(sent.type()));
    return types;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.acme.shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A browser's DevTools protocol over its WebSocket: commands that are answered, and events. */
final class DevTools implements WebSocket.Listener {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_ANSWER_SECONDS = 60;

  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();
  private final WebSocket socket;

  DevTools(URI browser) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(browser, this).join();
  }

  static ObjectNode parameters() {
    return JSON.createObjectNode();
  }

  /** Hears every event of every session. */
  void listen(Consumer<JsonNode> listener) {
    listeners.add(listener);
  }

  /** Has the browser itself do something. */
  JsonNode send(String method, ObjectNode parameters) {
    return send(null, method, parameters);
  }

  /**
   * Has a page do something, and waits for the answer.
   *
   * @throws AssertionError when the browser refuses it
   */
  JsonNode send(@Nullable String session, String method, ObjectNode parameters) {
    int id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    var command = JSON.createObjectNode().put("id", id).put("method", method);
    if (session != null) {
      command.put("sessionId", session);
    }
    command.set("params", parameters);
    write(command.toString());
    JsonNode got = answer.orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS).join();
    if (got.has("error")) {
      throw new AssertionError(method + ": " + got.get("error"));
    }
    return got.get("result");
  }

  private synchronized void write(String text) {
    socket.sendText(text, true).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    received.append(part);
    if (last) {
      String text = received.toString();
      received.setLength(0);
      take(Json.of(text));
    }
    from.request(1);
    return null;
  }

  private void take(JsonNode message) {
    var answered = waiting.remove(message.path("id").asInt());
    if (answered != null) {
      answered.complete(message);
    } else {
      listeners.forEach(listener -> listener.accept(message));
    }
  }

  void close() {
    socket.abort();
  }
}

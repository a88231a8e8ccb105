package com.acme.shop.local.kms;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.template.SigningKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays KMS for the keys of a template, on loopback only: {@code Sign} and {@code GetPublicKey} in
 * AWS's JSON protocol 1.1. A request must be signed, by whom is not looked at, as in DynamoDB
 * Local.
 */
public final class KmsEmulator implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICE = "TrentService.";
  private static final int LONGEST_REQUEST = 64 * 1024;

  static {
    // Otherwise an answer's body waits for the acknowledgement of its header: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final KmsActions actions;
  private final HttpServer server;

  private KmsEmulator(KmsActions actions) throws IOException {
    this.actions = actions;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts on a free port and makes every key that is not there yet.
   *
   * @param data a directory to keep the keys in, made if it is not there; empty for memory
   * @throws com.acme.shop.local.emulators.CannotStart if a key cannot be read or written
   */
  public static KmsEmulator start(Optional<Path> data, List<SigningKey> keys, Account account) {
    KeyMaterial material = new KeyMaterial(data.map(directory -> directory.resolve("kms")));
    List<StoredKey> stored =
        keys.stream().map(key -> new StoredKey(key, material.of(key.id()))).toList();
    try {
      return new KmsEmulator(new KmsActions(new Keys(account, stored)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What a process needs for its AWS SDK to find this KMS. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_KMS", endpoint().toString());
  }

  /** Stops and frees the port. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answered(exchange);
    }
  }

  private void answered(HttpExchange exchange) throws IOException {
    try {
      reply(exchange, 200, answer(exchange));
    } catch (KmsFault fault) {
      ObjectNode error = JSON.createObjectNode().put("__type", fault.type());
      reply(exchange, 400, error.put("message", fault.getMessage()));
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException {
    JsonNode request = body(exchange);
    if (!exchange.getRequestHeaders().containsKey("Authorization")) {
      throw KmsFault.unsigned();
    }
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target == null || !target.startsWith(SERVICE)) {
      throw KmsFault.unsupported(String.valueOf(target));
    }
    return actions.answer(target.substring(SERVICE.length()), request);
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    try {
      JsonNode body = JSON.readTree(exchange.getRequestBody().readNBytes(LONGEST_REQUEST));
      if (body instanceof ObjectNode) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw KmsFault.unreadable();
    }
    throw KmsFault.unreadable();
  }

  private static void reply(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}

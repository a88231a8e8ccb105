package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Asks a local shop's console as its page does, and remembers every answer. */
final class ConsoleClient implements AutoCloseable {

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> answers = new CopyOnWriteArrayList<>();

  ConsoleClient(URI base) {
    this.base = base;
  }

  /** The bodies of all answers so far. */
  List<String> answers() {
    return List.copyOf(answers);
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  JsonNode state() {
    return Json.of(get("state"));
  }

  /** The journey of a correlation id; an empty document while there is none. */
  JsonNode journey(String correlationId) {
    return Json.of(get("journeys/" + correlationId));
  }

  /** The labels of a journey's steps of a kind. */
  List<String> told(String correlationId, String kind) {
    return steps(journey(correlationId), kind).map(step -> step.path("label").asText()).toList();
  }

  Stream<JsonNode> steps(JsonNode journey, String kind) {
    return journey
        .path("steps")
        .valueStream()
        .filter(step -> step.path("kind").asText().equals(kind));
  }

  /** A journey in the list of the newest. */
  JsonNode listed(String correlationId) {
    return named(state().path("journeys"), "correlationId", correlationId);
  }

  JsonNode function(String name) {
    return named(state().path("functions"), "name", name);
  }

  private static JsonNode named(JsonNode list, String field, String name) {
    return list.valueStream()
        .filter(each -> each.path(field).asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Stream<JsonNode> letters() {
    return Json.of(get("dead-letters")).path("letters").valueStream();
  }

  HttpResponse<String> redrive(String order) {
    return send(request("redrive").header("X-Console", "1").POST(BodyPublishers.ofString(order)));
  }

  /** A redrive as a foreign page could ask for it. */
  HttpResponse<String> post(String order) {
    return send(request("redrive").POST(BodyPublishers.ofString(order)));
  }

  /** The whole answer to somebody who names another host. */
  String asHost(String host) {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), base.getPort())) {
      String head =
          "GET /console/api/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      answers.add(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/console/api/" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      answers.add(response.body());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

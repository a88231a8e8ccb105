package com.acme.shop.local.testing;

import com.acme.shop.local.gateway.Gateway;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.Function;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A handler behind the template's own routes, over real HTTP, in the JVM of its test: what a domain
 * needs to test itself with a debugger, a fake store or a table of its own. System tests run the
 * jar instead.
 */
public final class ServedFunction implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Gateway gateway;

  private volatile Claims claims = new Claims("", "");

  private record Claims(String subject, String role) {}

  private ServedFunction(Function function, RequestStreamHandler handler) {
    gateway =
        Gateway.start(
            0,
            ShopTemplate.stack().api().orElseThrow(),
            List.of(function),
            (_, event) -> invoke(handler, event),
            List.of(),
            _ -> {});
  }

  public static ServedFunction of(String logicalId, RequestStreamHandler handler) {
    return new ServedFunction(ShopTemplate.function(logicalId), handler);
  }

  /** From now on the API's authorizer says that the caller has this role; empty: that of nobody. */
  public void callAs(String role) {
    callAs("somebody", role);
  }

  /** As {@link #callAs(String)}, by this subject. */
  public void callAs(String subject, String role) {
    claims = new Claims(subject, role);
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(url(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /**
   * Sends a body.
   *
   * @param headers names and values in turn
   */
  public HttpResponse<String> post(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(url(path)).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + gateway.port() + path);
  }

  private Outcome invoke(RequestStreamHandler handler, byte[] event) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(authorized(event)), answer, null);
      return new Outcome.Answered(answer.toByteArray());
    } catch (IOException | RuntimeException e) {
      return new Outcome.Failed(
          e.getClass().getName(), e.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] authorized(byte[] event) throws IOException {
    Claims caller = claims;
    if (caller.role().isEmpty()) {
      return event;
    }
    var tree = (ObjectNode) JSON.readTree(event);
    ((ObjectNode) tree.get("requestContext"))
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", caller.subject())
        .put("role", caller.role());
    return JSON.writeValueAsBytes(tree);
  }

  @Override
  public void close() {
    gateway.close();
    http.close();
  }
}

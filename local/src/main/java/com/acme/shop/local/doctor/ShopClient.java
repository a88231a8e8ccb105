package com.acme.shop.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the shop over HTTP; every request carries the same correlation id. Follows no redirect. */
final class ShopClient implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final String base;
  private final String correlationId;
  private final Duration patience;

  /**
   * @param patience how long an answer may take
   */
  ShopClient(URI base, String correlationId, Duration patience) {
    this.base = base.toString().replaceAll("/+$", "");
    this.correlationId = correlationId;
    this.patience = patience;
  }

  Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, JsonNode body, Map<String, String> headers)
      throws IOException, InterruptedException {
    return post(path, body.toString(), headers);
  }

  Answer post(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(body), headers);
  }

  Answer options(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send("OPTIONS", path, BodyPublishers.noBody(), headers);
  }

  private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body)
            .header("Content-Type", "application/json")
            .header("X-Correlation-Id", correlationId);
    headers.forEach(request::header);
    var response = whole(http.sendAsync(request.build(), BodyHandlers.ofString()));
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** The timeout of a request ends with the headers; this one is for the body, too. */
  private <T> T whole(CompletableFuture<T> answer) throws IOException, InterruptedException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

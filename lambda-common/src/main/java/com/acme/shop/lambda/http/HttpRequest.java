package com.acme.shop.lambda.http;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.json.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request, as API Gateway hands it over.
 *
 * @param routeKey the route that matched, without a slash at its end: a trailing slash is the same
 *     path
 * @param path the path as the client sent it
 * @param headers by lower-case name
 * @param query a parameter that came several times has its values joined by commas
 * @param body empty when there is none
 * @param requestId API Gateway's
 */
public record HttpRequest(
    String routeKey,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    Map<String, String> pathParameters,
    String body,
    Caller caller,
    String requestId) {

  /** The largest body, in bytes. */
  static final int LARGEST_BODY = 256 * 1024;

  private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:=/+-]{1,128}");

  public HttpRequest {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
    pathParameters = Map.copyOf(pathParameters);
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /**
   * A variable of the route's path.
   *
   * @throws IllegalArgumentException when the route has no such variable
   */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(routeKey + " has no {" + name + "}");
    }
    return value;
  }

  /** This request, by a caller who has been made sure of. */
  HttpRequest by(Caller known) {
    return new HttpRequest(routeKey, path, headers, query, pathParameters, body, known, requestId);
  }

  /** The body's fields. */
  public Fields fields() {
    if (body.isBlank()) {
      return Fields.broken("is missing");
    }
    return isTooLarge() ? Fields.broken("must be at most 256 KB") : Fields.of(body);
  }

  /**
   * The client's {@code X-Correlation-Id}, or this request's id where there is none that can stand
   * in a log line.
   */
  public String correlationId() {
    return header("x-correlation-id")
        .filter(id -> CORRELATION_ID.matcher(id).matches())
        .orElse(requestId);
  }

  private boolean isTooLarge() {
    return body.length() > LARGEST_BODY
        || body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY;
  }
}

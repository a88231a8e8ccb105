package com.acme.shop.lambda.http;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.json.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A refusal as a client sees it: a problem document (RFC 9457) with {@code message} beside {@code
 * detail} for older clients.
 *
 * @param detail one or more sentences for a person; never anything internal
 * @param violations for a bad input: each field that is wrong
 */
public record Problem(int status, String title, String detail, List<Violation> violations) {

  public Problem {
    violations = List.copyOf(violations);
  }

  public static Problem badRequest(List<Violation> violations) {
    return of(400, "Bad Request", violations);
  }

  /** What was sent is well formed and clashes with what is there. */
  public static Problem conflict(List<Violation> violations) {
    return of(409, "Conflict", violations);
  }

  /** What was asked for clashes with what is there, in one sentence. */
  public static Problem conflict(String detail) {
    return of(409, "Conflict", detail);
  }

  /** What was sent is well formed, and cannot be done. */
  public static Problem unprocessable(String field, String reason) {
    return of(422, "Unprocessable Content", List.of(new Violation(field, reason)));
  }

  public static Problem badRequest(String field, String reason) {
    return badRequest(List.of(new Violation(field, reason)));
  }

  public static Problem unauthorized() {
    return of(401, "Unauthorized", "This needs a valid access token.");
  }

  public static Problem forbidden() {
    return of(403, "Forbidden", "Your account may not do this.");
  }

  public static Problem notFound(String detail) {
    return of(404, "Not Found", detail);
  }

  /** As {@link #forbidden()}, in a sentence that says why. */
  public static Problem forbidden(String detail) {
    return of(403, "Forbidden", detail);
  }

  static Problem broken() {
    return of(500, "Internal Server Error", "Something broke on our side.");
  }

  public static Problem unavailable() {
    return of(503, "Service Unavailable", "The shop is too busy; please try again in a moment.");
  }

  private static Problem of(int status, String title, List<Violation> violations) {
    String detail = violations.stream().map(Violation::sentence).collect(Collectors.joining("; "));
    return new Problem(status, title, detail, violations);
  }

  private static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of());
  }

  /** This problem as the answer to a request. */
  public HttpAnswer answer(HttpRequest request) {
    var answer =
        HttpAnswer.json(status, document(request))
            .with("content-type", "application/problem+json")
            .with("cache-control", "no-store");
    return switch (status) {
      case 401 -> answer.with("www-authenticate", "Bearer");
      case 503 -> answer.with("retry-after", "1");
      default -> answer;
    };
  }

  /** This problem as a part of an answer that is about more: without what names the request. */
  public Json.Writer part() {
    return json -> {
      json.writeStartObject();
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      errors().to(json);
      json.writeEndObject();
    };
  }

  private Json.Writer document(HttpRequest request) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      json.writeStringField("instance", request.path());
      json.writeStringField("message", detail);
      json.writeStringField("correlationId", request.correlationId());
      errors().to(json);
      json.writeEndObject();
    };
  }

  private Json.Writer errors() {
    return json -> {
      if (violations.isEmpty()) {
        return;
      }
      json.writeArrayFieldStart("errors");
      for (Violation violation : violations) {
        json.writeStartObject();
        json.writeStringField("field", violation.field());
        json.writeStringField("detail", violation.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
    };
  }
}

package com.acme.shop.lambda.http;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function behind the HTTP API: finds the route, asks who may call it, answers, and writes one
 * log line with the request's metrics.
 */
public final class HttpFunction {

  private final Mode mode;
  private final RequestLog log;
  private final InstantSource clock;
  private final Identity identity;
  private final Map<String, Guarded> routes;

  /**
   * @throws IllegalStateException when {@link AccessTable} does not say who may call a route
   */
  public HttpFunction(
      Mode mode, Log log, InstantSource clock, Identity identity, List<Route> routes) {
    this.mode = mode;
    this.log = new RequestLog(log);
    this.clock = clock;
    this.identity = identity;
    this.routes =
        routes.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Route::key, r -> new Guarded(AccessTable.of(r.key()), r.endpoint())));
  }

  private record Guarded(Access access, Endpoint endpoint) {}

  /**
   * Handles one event of payload format 2.0.
   *
   * @throws IOException when the event cannot be read or the answer not be written: API Gateway's
   *     doing, not a client's
   */
  public void handle(InputStream event, OutputStream answer) throws IOException {
    HttpRequest request = HttpEvent.read(event.readAllBytes());
    answer.write(answer(request).toEvent());
  }

  HttpAnswer answer(HttpRequest request) {
    long started = System.nanoTime();
    Log requestLog = log.of(request);
    HttpAnswer answer = guarded(request, requestLog);
    report(requestLog, request, answer, (System.nanoTime() - started) / 1e6);
    return answer.with("x-correlation-id", request.correlationId());
  }

  private HttpAnswer guarded(HttpRequest request, Log requestLog) {
    try {
      return routed(request);
    } catch (Unavailable e) {
      requestLog.error("too busy", e);
      return Problem.unavailable().answer(request);
    } catch (RuntimeException e) {
      requestLog.error("request failed", e);
      return Problem.broken().answer(request);
    }
  }

  private HttpAnswer routed(HttpRequest request) {
    Guarded route = routes.get(request.routeKey());
    if (route == null) {
      return Problem.notFound("There is nothing at this path.").answer(request);
    }
    HttpRequest known = route.access().needsCaller(mode) ? identified(request) : request;
    return route.access().allows(known, mode)
        ? route.endpoint().answer(known)
        : refusal(known.caller()).answer(known);
  }

  private HttpRequest identified(HttpRequest request) {
    return request.by(identity.of(request.caller(), request.header("authorization")));
  }

  private static Problem refusal(Caller caller) {
    return caller.isAnonymous() ? Problem.unauthorized() : Problem.forbidden();
  }

  private void report(Log requestLog, HttpRequest request, HttpAnswer answer, double millis) {
    var metrics =
        Metrics.of(
            clock.millis(),
            List.of(
                Metric.count("Requests", 1),
                Metric.count("ServerErrors", answer.status() >= 500 ? 1 : 0),
                new Metric("Latency", "Milliseconds", millis)));
    requestLog.info(
        "request",
        json -> {
          json.writeStringField("route", request.routeKey());
          json.writeNumberField("status", answer.status());
          metrics.to(json);
        });
  }
}

package com.acme.shop.local.gateway;

import com.acme.shop.local.gateway.RouteTable.Match;
import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lambda behind a route. What clients see of its troubles:
 *
 * <ul>
 *   <li>it failed or ran out of its own time: 500 ("Troubleshoot HTTP API Lambda integrations")
 *   <li>it takes longer than an integration may: 503; it runs on, and nobody hears its answer
 *       (serverless/serverless issue 11222, anomalyco/sst issue 2232)
 *   <li>it was throttled: 503. AWS has no page on this and we found no measurement; a client should
 *       try again later, which is what 503 says
 *   <li>its event would be too large for Lambda: 413
 * </ul>
 */
final class Integration {

  private final Invoker invoker;
  private final RequestEvent events;
  private final Limits limits;

  Integration(Invoker invoker, RequestEvent events, Limits limits) {
    this.invoker = invoker;
    this.events = events;
    this.limits = limits;
  }

  Response call(Request request, Match match) {
    byte[] event = events.write(request, match);
    if (event.length > limits.event()) {
      return Response.message(413, "Request Entity Too Large");
    }
    var outcome = new CompletableFuture<Outcome>();
    Thread.startVirtualThread(() -> invoke(match.function(), event, outcome));
    return await(outcome);
  }

  // On a thread of its own: the client's end of the story must not end the function's.
  private void invoke(String function, byte[] event, CompletableFuture<Outcome> outcome) {
    try {
      outcome.complete(invoker.invoke(function, event));
    } catch (RuntimeException | Error e) {
      outcome.completeExceptionally(e);
    }
  }

  private Response await(CompletableFuture<Outcome> outcome) {
    Duration patience = limits.integration();
    try {
      return response(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException tooLate) {
      return Response.message(503, "Service Unavailable");
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Response.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException("The invoker broke its promise", e.getCause());
    }
  }

  private static Response response(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> FunctionAnswer.read(answered.payload());
      case Outcome.Failed _ -> Response.internalServerError();
      case Outcome.Throttled _ -> Response.message(503, "Service Unavailable");
    };
  }
}

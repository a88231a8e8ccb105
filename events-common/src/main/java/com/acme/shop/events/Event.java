package com.acme.shop.events;

import com.acme.shop.lambda.runtime.Ids;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact, with its envelope.
 *
 * @param id the same for every emission of the same fact
 * @param time when it became a fact, not when it was sent
 * @param source the function that says so
 * @param correlationId what all that follows from one request has in common
 * @param causationId the event that this one follows from; empty for a request
 */
public record Event(
    String id,
    Instant time,
    String source,
    String correlationId,
    Optional<String> causationId,
    EventData data) {

  /** The event of a fact, which happens once an order: its id follows from the order's. */
  public static Event of(EventData data, Instant time, String source, Cause cause) {
    return new Event(idOf(data), time, source, cause.correlationId(), cause.causationId(), data);
  }

  /** The id that every emission of a fact has. */
  public static String idOf(EventData data) {
    return Ids.derived(data.type().wireName(), data.orderId());
  }

  /** What follows from this event has this cause. */
  public Cause asCause() {
    return new Cause(correlationId, Optional.of(id));
  }

  /** Why something happens. */
  public record Cause(String correlationId, Optional<String> causationId) {}
}

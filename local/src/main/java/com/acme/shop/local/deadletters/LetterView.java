package com.acme.shop.local.deadletters;

import java.time.Instant;
import java.util.Optional;

/**
 * A dead letter, fit to be seen: no text in it holds card data.
 *
 * @param queue the dead-letter queue's logical id
 * @param source the name of the queue that it came from, where that is known
 * @param sent when it was first sent
 * @param receives how often it has been handed out, looks at it included, or a dash
 * @param type the event's type on the wire, or a dash
 * @param orderId or a dash
 * @param body indented where it is JSON
 */
public record LetterView(
    String id,
    String queue,
    Optional<String> source,
    Optional<Instant> sent,
    String receives,
    String type,
    String orderId,
    Optional<String> correlationId,
    String reason,
    String body) {

  static LetterView of(Letter letter) {
    return new LetterView(
        letter.id(),
        letter.queue().id(),
        letter.source().map(DeadQueue.Source::name),
        letter.sent(),
        letter.receives(),
        letter.type(),
        letter.orderId(),
        letter.correlationId(),
        letter.reason(),
        Masking.body(letter.message().body()));
  }
}

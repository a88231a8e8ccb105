package com.acme.shop.events;

import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.lambda.log.Log;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Handles one message of a batch: no message, whatever it holds, gets in the way of the next. */
final class MessageHandler {

  private final Log log;
  private final InstantSource clock;
  private final DeadLetters deadLetters;
  private final EventConsumer consumer;

  MessageHandler(Log log, InstantSource clock, DeadLetters deadLetters, EventConsumer consumer) {
    this.log = log;
    this.clock = clock;
    this.deadLetters = deadLetters;
    this.consumer = consumer;
  }

  /** Handles the message; false when SQS has to bring it again. */
  boolean isDone(QueueMessage message) {
    return switch (EventJson.read(message.body(), message.sent())) {
      case Reading.Understood(Event event) -> consumed(message, event);
      case Reading.Unreadable(String reason, Optional<String> correlationId) ->
          unreadable(message, correlationId.orElse(message.id())).bury(reason);
    };
  }

  private Delivery unreadable(QueueMessage message, String correlationId) {
    return new Delivery(message, correlationId, withIds(message, correlationId));
  }

  private boolean consumed(QueueMessage message, Event event) {
    Log eventLog = withIds(message, event);
    var delivery = new Delivery(message, event.correlationId(), eventLog);
    var mask = CardMask.of(event.data());
    try {
      return switch (consumer.consume(event, eventLog)) {
        case Outcome.Done() -> delivery.finish();
        case Outcome.Later(String reason) -> delivery.postpone(mask.mask(reason));
        case Outcome.Never(String reason) -> delivery.bury(mask.mask(reason));
      };
    } catch (RuntimeException e) {
      eventLog.error("event failed", mask.mask(e));
      return delivery.postpone("broke: " + e.getClass().getName());
    }
  }

  private Log withIds(QueueMessage message, String correlationId) {
    return log.with(Map.of("messageId", message.id(), "correlationId", correlationId));
  }

  private Log withIds(QueueMessage message, Event event) {
    var ids = new TreeMap<String, String>();
    ids.put("messageId", message.id());
    ids.put("eventId", event.id());
    ids.put("type", event.data().type().wireName());
    ids.put("orderId", event.data().orderId());
    ids.put("correlationId", event.correlationId());
    event.causationId().ifPresent(id -> ids.put("causationId", id));
    return log.with(ids);
  }

  /** What becomes of one message; each method tells whether SQS may forget it. */
  private final class Delivery {

    private final QueueMessage message;
    private final String correlationId;
    private final DeliveryReport report;
    private final Log messageLog;

    private Delivery(QueueMessage message, String correlationId, Log messageLog) {
      this.message = message;
      this.correlationId = correlationId;
      this.messageLog = messageLog;
      this.report = new DeliveryReport(messageLog, message);
    }

    private boolean finish() {
      report.handled(now());
      return true;
    }

    private boolean postpone(String reason) {
      if (deadLetters.isLastTry(message)) {
        return bury(reason);
      }
      report.retried(reason, now());
      return false;
    }

    private boolean bury(String reason) {
      if (isTaken(reason)) {
        report.deadLettered(reason, now());
        return true;
      }
      report.retried(reason, now());
      return false;
    }

    private boolean isTaken(String reason) {
      try {
        return deadLetters.take(message, reason, correlationId, now());
      } catch (RuntimeException e) {
        messageLog.error("dead-lettering failed", e);
        return false;
      }
    }

    private Instant now() {
      return Instant.ofEpochMilli(clock.millis());
    }
  }
}

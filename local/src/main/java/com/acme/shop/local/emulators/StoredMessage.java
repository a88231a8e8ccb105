package com.acme.shop.local.emulators;

import static scala.jdk.javaapi.OptionConverters.toJava;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.TracingId;
import org.elasticmq.actor.queue.InternalMessage;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A message of ElasticMQ, with all that it remembers of it, in a form for a file.
 *
 * @param nextDelivery epoch milliseconds from which it can be received: what makes it delayed or in
 *     flight
 * @param created ISO 8601, as is {@code firstReceive}
 */
record StoredMessage(
    String id,
    List<String> receipts,
    long nextDelivery,
    String body,
    Map<String, StoredAttribute> attributes,
    String created,
    int orderIndex,
    @Nullable String firstReceive,
    int receiveCount,
    boolean fifo,
    @Nullable String group,
    @Nullable String deduplication,
    @Nullable String trace,
    @Nullable String sequence,
    @Nullable String deadLetterSource) {

  static StoredMessage of(InternalMessage message) {
    return new StoredMessage(
        message.id(),
        CollectionConverters.asJava(message.deliveryReceipts()),
        message.nextDelivery(),
        message.content().value(),
        attributes(message),
        message.created().toString(),
        message.orderIndex(),
        message.firstReceive() instanceof OnDateTimeReceived on ? on.when().toString() : null,
        message.receiveCount(),
        message.isFifo(),
        orNull(message.messageGroupId()),
        toJava(message.messageDeduplicationId()).map(DeduplicationId::id).orElse(null),
        toJava(message.tracingId()).map(TracingId::id).orElse(null),
        orNull(message.sequenceNumber()),
        orNull(message.deadLetterSourceQueueName()));
  }

  private static Map<String, StoredAttribute> attributes(InternalMessage message) {
    var stored = new LinkedHashMap<String, StoredAttribute>();
    CollectionConverters.asJava(message.messageAttributes())
        .forEach((name, attribute) -> stored.put(name, StoredAttribute.of(attribute)));
    return stored;
  }

  InternalMessage toInternalMessage() {
    return new InternalMessage(
        id,
        CollectionConverters.asScala(new ArrayList<>(receipts)),
        nextDelivery,
        new MessageContent(body),
        StoredAttribute.toMessageAttributes(attributes),
        OffsetDateTime.parse(created),
        orderIndex,
        received(),
        receiveCount,
        fifo,
        Option.apply(group),
        Option.apply(deduplication).map(DeduplicationId::new),
        Option.apply(trace).map(TracingId::new),
        Option.apply(sequence),
        Option.apply(deadLetterSource));
  }

  private Received received() {
    return firstReceive == null
        ? NeverReceived$.MODULE$
        : new OnDateTimeReceived(OffsetDateTime.parse(firstReceive));
  }

  private static @Nullable String orNull(Option<String> option) {
    Optional<String> value = toJava(option);
    return value.orElse(null);
  }
}

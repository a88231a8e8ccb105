package com.acme.shop.local.emulators;

import org.apache.pekko.actor.AbstractActor;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

/**
 * Listens to ElasticMQ and writes down what happens to each message, before the sender is answered.
 *
 * <p>ElasticMQ's own SQL listener keeps its connection in a static field, one database a JVM for
 * ever, and forgets that a message is of a FIFO queue.
 */
final class MessageJournal extends AbstractActor {

  private final MessageStore store;

  MessageJournal(MessageStore store) {
    this.store = store;
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(QueueEvent.MessageAdded.class, this::added)
        .match(QueueEvent.MessageUpdated.class, this::updated)
        .match(QueueEvent.MessageRemoved.class, this::removed)
        .match(QueueEvent.QueueDeleted.class, event -> store.removeAll(event.queueName()))
        .matchAny(other -> {})
        .build();
  }

  private void added(QueueEvent.MessageAdded event) {
    store.add(event.queueName(), StoredMessage.of(event.message()));
    acknowledge();
  }

  private void updated(QueueEvent.MessageUpdated event) {
    store.update(event.queueName(), StoredMessage.of(event.message()));
    acknowledge();
  }

  private void removed(QueueEvent.MessageRemoved event) {
    store.remove(event.queueName(), event.messageId());
    acknowledge();
  }

  private void acknowledge() {
    sender().tell(OperationSuccessful$.MODULE$, self());
  }
}

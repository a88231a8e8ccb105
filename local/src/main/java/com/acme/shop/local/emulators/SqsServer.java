package com.acme.shop.local.emulators;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http.ServerBinding;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.FutureConverters;

/** ElasticMQ on loopback. */
final class SqsServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String CONFIGURATION =
      """
      pekko {
        loggers = []
        loglevel = OFF
        stdout-loglevel = OFF
        daemonic = on
        jvm-shutdown-hooks = off
        coordinated-shutdown.run-by-jvm-shutdown-hook = off
      }
      """;

  private final ActorSystem actors;
  private final Optional<MessageStore> store;
  private final ActorRef queues;
  private final Set<String> restored = ConcurrentHashMap.newKeySet();
  private final ServerBinding binding;

  private SqsServer(Optional<MessageStore> store, int port) {
    this.store = store;
    this.actors =
        ActorSystem.create(
            "sqs", ConfigFactory.parseString(CONFIGURATION).withFallback(ConfigFactory.load()));
    Option<ActorRef> journal =
        Option.apply(store.map(SqsServer::journal).map(actors::actorOf).orElse(null));
    this.queues = actors.actorOf(queueManager(journal));
    this.binding = bind(port);
  }

  /**
   * Starts it with no queue. With a data file, a queue has its messages again once {@link
   * #restore(String)} is called for it.
   */
  static SqsServer start(Optional<Path> data, int port) {
    return new SqsServer(data.map(MessageStore::open), port);
  }

  private static Props journal(MessageStore store) {
    return Props.create(MessageJournal.class, () -> new MessageJournal(store));
  }

  private static Props queueManager(Option<ActorRef> journal) {
    return Props.create(
        QueueManagerActor.class,
        () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, journal));
  }

  private ServerBinding bind(int port) {
    try {
      return SQSRestServerBuilder.withActorSystem(actors)
          .withQueueManagerActor(queues)
          .withInterface(Loopback.ADDRESS)
          .withPort(port)
          .withAWSRegion(Account.LOCAL.region())
          .withAWSAccountId(Account.LOCAL.id())
          .start()
          .waitUntilStarted();
    } catch (RuntimeException e) {
      terminate();
      throw Loopback.cannotBind("ElasticMQ", port, e);
    }
  }

  URI endpoint() {
    return Loopback.uri(binding.localAddress().getPort());
  }

  /** Gives a queue that was just created the messages it had before the last stop; only once. */
  void restore(String queue) {
    if (store.isPresent() && restored.add(queue)) {
      var messages =
          store.get().messages(queue).stream().map(StoredMessage::toInternalMessage).toList();
      var all = List$.MODULE$.from(CollectionConverters.asScala(messages));
      ask(lookUp(queue), new RestoreMessages(all));
    }
  }

  private ActorRef lookUp(String queue) {
    return (ActorRef) ((Option<?>) ask(queues, new LookupQueue(queue))).get();
  }

  private static Object ask(ActorRef actor, Object message) {
    return Patterns.ask(actor, message, PATIENCE).toCompletableFuture().join();
  }

  @Override
  public void close() {
    var deadline = scala.concurrent.duration.Duration.create(200, TimeUnit.MILLISECONDS);
    FutureConverters.asJava(binding.terminate(deadline)).toCompletableFuture().join();
    terminate();
  }

  private void terminate() {
    FutureConverters.asJava(actors.terminate()).toCompletableFuture().join();
    store.ifPresent(MessageStore::close);
  }
}

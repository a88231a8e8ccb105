package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.Redriven;
import com.acme.shop.local.gateway.Served;
import com.acme.shop.local.iam.Sent;
import com.acme.shop.local.lambda.Invoked;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.HandedOut;
import com.acme.shop.local.template.Stack;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hears what happens at the edges of the functions, and keeps the newest journeys in memory. Who
 * tells it something never waits for it. Bodies pass through it and are not kept.
 */
public final class Journal implements AutoCloseable {

  /** In bytes. Larger ones would fill the memory while they wait. */
  private static final int LONGEST = 512 * 1024;

  private final Backlog backlog;
  private final Scribe scribe;
  private final Journeys journeys = new Journeys();

  private Journal(QueueNames queues, Backlog backlog) {
    this.backlog = backlog;
    this.scribe = new Scribe(queues, journeys, backlog::sayOnce);
  }

  /**
   * An empty journal that listens.
   *
   * @param log takes a line, once each, about what cannot be written down
   */
  public static Journal open(Stack stack, Consumer<String> log) {
    return new Journal(QueueNames.of(stack), Backlog.start(log));
  }

  public void served(Served served) {
    backlog.add(() -> scribe.write(served));
  }

  public void invoked(Invoked invoked) {
    if (size(invoked) > LONGEST) {
      backlog.sayOnce(
          "Events and answers of %s are so long that some of its invocations are on no journey."
              .formatted(invoked.function()));
    } else {
      backlog.add(() -> scribe.write(invoked));
    }
  }

  private static int size(Invoked invoked) {
    return invoked.event().length
        + switch (invoked.outcome()) {
          case Outcome.Answered(byte[] payload) -> payload.length;
          case Outcome.Failed _, Outcome.Throttled _ -> 0;
        };
  }

  public void sent(Sent sent) {
    backlog.add(() -> scribe.write(sent));
  }

  public void handedOut(HandedOut handedOut) {
    backlog.add(() -> scribe.write(handedOut));
  }

  void redriven(Redriven redriven) {
    backlog.add(() -> scribe.write(redriven));
  }

  List<JourneySummary> newest() {
    return journeys.newest();
  }

  Optional<JourneyView> find(String correlationId) {
    return journeys.find(Envelope.shownId(correlationId));
  }

  @Override
  public void close() {
    backlog.close();
  }
}

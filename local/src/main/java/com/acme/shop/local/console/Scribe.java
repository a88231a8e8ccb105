package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.Redriven;
import com.acme.shop.local.emulators.RedrivePolicy;
import com.acme.shop.local.gateway.Served;
import com.acme.shop.local.iam.Sent;
import com.acme.shop.local.lambda.Invoked;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.HandedOut;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes what was heard into the journeys that it belongs to. For use by one thread. */
final class Scribe {

  private final QueueNames queues;
  private final Journeys journeys;
  private final Consumer<String> sayOnce;

  Scribe(QueueNames queues, Journeys journeys, Consumer<String> sayOnce) {
    this.queues = queues;
    this.journeys = journeys;
    this.sayOnce = sayOnce;
  }

  void write(Served served) {
    served
        .correlationId()
        .ifPresent(id ->
            add(
                Envelope.shownId(id),
                new Step.Request(
                    served.at(),
                    served.function(),
                    served.route(),
                    served.status(),
                    served.duration())));
  }

  void write(Invoked invoked) {
    switch (FunctionEvent.read(invoked.event())) {
      case FunctionEvent.Http http -> write(invoked, http);
      case FunctionEvent.Messages messages -> write(invoked, messages);
      case FunctionEvent.Other _ -> {
        // It bears no correlation id.
      }
    }
  }

  private void write(Invoked invoked, FunctionEvent.Http http) {
    answered(invoked.outcome())
        .or(http::correlationId)
        .map(Envelope::shownId)
        .ifPresent(id -> add(id, invocation(invoked, "client", http.route())));
  }

  private void write(Invoked invoked, FunctionEvent.Messages messages) {
    String arn = messages.queueArn();
    String queue = queues.id(arn.substring(arn.lastIndexOf(':') + 1));
    messages.envelopes().stream()
        .filter(envelope -> envelope.correlationId().isPresent())
        .collect(
            Collectors.groupingBy(
                envelope -> envelope.correlationId().orElseThrow(),
                Collectors.mapping(Envelope::type, Collectors.joining(", "))))
        .forEach((id, types) -> add(id, invocation(invoked, queue, types)));
  }

  private static Step invocation(Invoked invoked, String from, String label) {
    Optional<String> error =
        switch (invoked.outcome()) {
          case Outcome.Failed failed -> Optional.of(Envelope.shown(failed.type()));
          case Outcome.Answered _, Outcome.Throttled _ -> Optional.empty();
        };
    return new Step.Invocation(from, invoked.function(), label, invoked.past(), error);
  }

  /** The id that an HTTP function's answer bears. */
  private static Optional<String> answered(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(byte[] payload) ->
          Json.read(payload).flatMap(json -> FunctionEvent.header(json, "x-correlation-id"));
      case Outcome.Failed _, Outcome.Throttled _ -> Optional.empty();
    };
  }

  void write(Sent sent) {
    Optional<Envelope> envelope = known(sent.body(), sent.function(), sent.queue());
    Optional<String> id =
        sent.correlationId()
            .map(Envelope::shownId)
            .or(() -> envelope.flatMap(Envelope::correlationId));
    id.ifPresent(correlationId ->
        journeys.add(correlationId, envelope.flatMap(Envelope::orderId), step(sent, envelope)));
  }

  private Step step(Sent sent, Optional<Envelope> envelope) {
    String to = queues.id(sent.queue());
    String label = envelope.map(Envelope::type).orElse("-");
    if (queues.isForDeadLetters(sent.queue())) {
      String reason = sent.reason().map(Envelope::shown).orElse("no reason is told");
      return new Step.Death(sent.at(), sent.function(), to, label, reason);
    }
    boolean refusal = envelope.filter(Envelope::isError).isPresent();
    return new Step.Sending(sent.at(), sent.function(), to, label, sent.delaySeconds(), refusal);
  }

  void write(HandedOut handed) {
    known(handed.body(), handed.function(), handed.queue())
        .ifPresent(envelope -> write(handed, envelope));
  }

  private void write(HandedOut handed, Envelope envelope) {
    String queue = queues.id(handed.queue());
    add(
        envelope,
        new Step.Receipt(
            handed.at(),
            queue,
            handed.function(),
            envelope.type(),
            handed.attempt(),
            handed.result()));
    lastTry(handed).ifPresent(policy -> add(envelope, death(handed, envelope, policy)));
  }

  /** SQS moves a message when it is asked for it once more; nobody hears of that. */
  private Optional<RedrivePolicy> lastTry(HandedOut handed) {
    return handed.result() == HandedOut.Result.DONE
        ? Optional.empty()
        : queues
            .policy(handed.queue())
            .filter(policy -> handed.attempt() >= policy.maxReceiveCount());
  }

  private Step death(HandedOut handed, Envelope envelope, RedrivePolicy policy) {
    return new Step.Death(
        InstantSource.system().instant(),
        queues.id(handed.queue()),
        queues.id(policy.deadLetterQueue()),
        envelope.type(),
        "SQS moves it after %d receives, once it would be visible again"
            .formatted(handed.attempt()));
  }

  void write(Redriven redriven) {
    var letter = redriven.letter();
    letter
        .correlationId()
        .ifPresent(id ->
            add(
                id,
                new Step.Sending(
                    InstantSource.system().instant(),
                    letter.queue(),
                    queues.id(redriven.source()),
                    letter.type(),
                    OptionalInt.empty(),
                    false)));
  }

  private Optional<Envelope> known(String body, String function, String queue) {
    Optional<Envelope> envelope = Envelope.of(body);
    if (envelope.isEmpty()) {
      sayOnce.accept(
          "A message between %s and %s is no event: it is on no journey."
              .formatted(function, queues.id(queue)));
    }
    return envelope;
  }

  private void add(Envelope envelope, Step step) {
    envelope.correlationId().ifPresent(id -> journeys.add(id, envelope.orderId(), step));
  }

  private void add(String correlationId, Step step) {
    journeys.add(correlationId, Optional.empty(), step);
  }
}

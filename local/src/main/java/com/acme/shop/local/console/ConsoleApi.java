package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.DeadLetters;
import com.acme.shop.local.lambda.FunctionStatus;
import com.acme.shop.local.template.Function;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the console's page asks for. */
final class ConsoleApi {

  private final Watched shop;
  private final Journal journal;
  private final QueueNames queues;
  private final Depths depths;
  private final LetterDesk letters;

  ConsoleApi(Watched shop, Journal journal) {
    this.shop = shop;
    this.journal = journal;
    this.queues = QueueNames.of(shop.stack());
    this.depths = new Depths(shop.sqs(), shop.queueUrls());
    this.letters =
        new LetterDesk(
            () -> DeadLetters.in(shop.sqs(), shop.queueUrls(), Duration.ZERO),
            depths,
            queues::holdsLetters);
  }

  StateView state() {
    return new StateView(
        InstantSource.system().instant().toString(),
        shop.name(),
        shop.legacy() ? "legacy" : "strict",
        functions(),
        QueueView.all(shop.stack().queues(), queues, depths.now()),
        journal.newest());
  }

  private List<FunctionView> functions() {
    Map<String, FunctionStatus> now =
        shop.functions().get().stream()
            .collect(Collectors.toMap(FunctionStatus::function, status -> status));
    List<FunctionView> views = new ArrayList<>();
    for (Function function : shop.stack().functions()) {
      Optional.ofNullable(now.get(function.logicalId()))
          .map(status -> FunctionView.of(function, Triggers.of(function, queues), status))
          .ifPresent(views::add);
    }
    return views;
  }

  Optional<JourneyView> journey(String correlationId) {
    return journal.find(correlationId);
  }

  LettersView deadLetters() {
    return LettersView.of(letters.letters(), queues);
  }

  /**
   * Sends dead letters back.
   *
   * @param order the request's body: the id of a letter, or a queue
   * @return how many were sent; empty when it is no such order
   * @throws com.acme.shop.local.deadletters.Trouble when something is not there
   */
  Optional<Integer> redrive(byte[] order) {
    JsonNode json = Json.read(order).orElse(null);
    if (json == null || !json.isObject() || json.size() != 1) {
      return Optional.empty();
    }
    JsonNode id = json.path("id");
    JsonNode queue = json.path("queue");
    if (id.isTextual()) {
      return Optional.of(letters.redrive(id.textValue(), journal::redriven));
    }
    return queue.isTextual()
        ? Optional.of(letters.redriveAll(queue.textValue(), journal::redriven))
        : Optional.empty();
  }
}

package com.acme.shop.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads events that poll a queue or a stream; defaults and limits are those of Lambda's event
 * source mappings.
 */
final class SourceReader {

  private static final JsonMapper JSON = new JsonMapper();

  private final Arns arns;

  SourceReader(Arns arns) {
    this.arns = arns;
  }

  /** The queue's event source mapping; empty when it is not enabled. */
  Optional<QueueSource> queue(Section event) {
    return enabled(event).map(this::queueSource);
  }

  /** The stream's event source mapping; empty when it is not enabled. */
  Optional<StreamSource> stream(Section event) {
    return enabled(event).map(this::streamSource);
  }

  private static Optional<Section> enabled(Section event) {
    return event.flag("Enabled", true) ? Optional.of(event) : Optional.empty();
  }

  private QueueSource queueSource(Section event) {
    return new QueueSource(
        arns.queue(event.text("Queue"), event.place().in("Queue")),
        event.integer("BatchSize", 1, 10_000).orElse(10),
        window(event),
        partialFailures(event),
        event.section("ScalingConfig").integer("MaximumConcurrency", 2, 1000),
        filters(event));
  }

  private StreamSource streamSource(Section event) {
    OptionalInt age = limit(event.integer("MaximumRecordAgeInSeconds", -1, 604_800));
    return new StreamSource(
        arns.table(event.text("Stream"), event.place().in("Stream")),
        startingPosition(event),
        event.integer("BatchSize", 1, 10_000).orElse(100),
        window(event),
        event.flag("BisectBatchOnFunctionError", false),
        limit(event.integer("MaximumRetryAttempts", -1, 10_000)),
        age.isPresent() ? Optional.of(Duration.ofSeconds(age.getAsInt())) : Optional.empty(),
        partialFailures(event),
        onFailure(event),
        filters(event));
  }

  /** Whether batches that fail go to a queue; other destinations are not played. */
  static boolean isQueue(String destinationArn) {
    return destinationArn.startsWith("arn:aws:sqs:");
  }

  static Section destination(Section event) {
    return event.section("DestinationConfig").section("OnFailure");
  }

  /** Lambda writes "no limit" as -1. */
  private static OptionalInt limit(OptionalInt value) {
    return value.orElse(-1) == -1 ? OptionalInt.empty() : value;
  }

  private static Duration window(Section event) {
    return event.seconds("MaximumBatchingWindowInSeconds", 0, 300, 0);
  }

  private static boolean partialFailures(Section event) {
    return event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  private static String startingPosition(Section event) {
    String position = event.text("StartingPosition");
    if (!List.of("TRIM_HORIZON", "LATEST").contains(position)) {
      throw event
          .place()
          .in("StartingPosition")
          .broken("only TRIM_HORIZON and LATEST are played here, not " + position);
    }
    return position;
  }

  private Optional<String> onFailure(Section event) {
    Section destination = destination(event);
    return destination
        .optionalText("Destination")
        .filter(SourceReader::isQueue)
        .map(arn -> arns.queue(arn, destination.place().in("Destination")));
  }

  private static List<String> filters(Section event) {
    Section criteria = event.section("FilterCriteria");
    List<String> patterns = new ArrayList<>();
    for (var filter : criteria.get("Filters")) {
      Place place = criteria.place().in("Filters").at(patterns.size());
      patterns.add(pattern(Section.of(place, filter)));
    }
    return patterns;
  }

  private static String pattern(Section filter) {
    String pattern = filter.text("Pattern");
    try {
      if (JSON.readTree(pattern).isObject()) {
        return pattern;
      }
    } catch (JsonProcessingException e) {
      throw filter.place().in("Pattern").broken("not JSON: " + e.getOriginalMessage());
    }
    throw filter.place().in("Pattern").broken("not a JSON object: " + pattern);
  }
}

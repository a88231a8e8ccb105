package com.acme.shop.local.template;

import com.acme.shop.local.template.Function.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code Events} of a function. */
final class EventReader {

  private final SourceReader sources;
  private final Optional<String> apiId;

  /**
   * Creates a reader.
   *
   * @param apiId what a {@code Ref} to the stack's HTTP API comes to
   */
  EventReader(SourceReader sources, Optional<String> apiId) {
    this.sources = sources;
    this.apiId = apiId;
  }

  /** What may invoke a function. */
  record Events(
      List<Route> routes,
      List<QueueSource> queues,
      List<StreamSource> streams,
      List<ScheduleSource> schedules) {}

  Events read(Section declared) {
    Events events =
        new Events(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Section event : declared.sections()) {
      Section properties = new Section(event.place(), event.section("Properties").node());
      add(event.text("Type"), properties, events);
    }
    return events;
  }

  private void add(String type, Section event, Events events) {
    switch (type) {
      case "HttpApi" -> events.routes().add(route(event));
      case "SQS" -> sources.queue(event).ifPresent(events.queues()::add);
      case "DynamoDB" -> sources.stream(event).ifPresent(events.streams()::add);
      case "Schedule", "ScheduleV2" ->
          ScheduleReader.read(type, event).ifPresent(events.schedules()::add);
      default -> {
        // Named among what is not played.
      }
    }
  }

  private Route route(Section event) {
    checkApi(event);
    checkPayload(event);
    if (!event.has("Path") && !event.has("Method")) {
      return new Route("ANY", "$default");
    }
    String path = event.text("Path");
    if (!path.startsWith("/")) {
      throw event.place().in("Path").broken("a path begins with a slash: " + path);
    }
    return new Route(event.text("Method").toUpperCase(Locale.ROOT), path);
  }

  private void checkApi(Section event) {
    Optional<String> named = event.optionalText("ApiId");
    if (named.isPresent() && !named.equals(apiId)) {
      throw event
          .place()
          .in("ApiId")
          .broken("no HTTP API of this template has the id " + named.get());
    }
  }

  private static void checkPayload(Section event) {
    String version = event.optionalText("PayloadFormatVersion").orElse("2.0");
    if (!version.equals("2.0")) {
      throw event
          .place()
          .in("PayloadFormatVersion")
          .broken("only 2.0 is played here, not " + version);
    }
  }
}

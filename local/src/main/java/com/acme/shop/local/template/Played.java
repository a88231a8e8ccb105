package com.acme.shop.local.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of a template is played on this machine, and so what is not. */
final class Played {

  private static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          Sam.FUNCTION,
          Set.of(
              "CodeUri",
              "Environment",
              "Events",
              "FunctionName",
              "Handler",
              "MemorySize",
              "Policies",
              "ReservedConcurrentExecutions",
              "Runtime",
              "Timeout"),
          Sam.HTTP_API,
          Set.of("CorsConfiguration", "StageName"),
          Sam.SIMPLE_TABLE,
          Set.of("PrimaryKey", "TableName"),
          TableReader.TYPE,
          Set.of(
              "AttributeDefinitions",
              "BillingMode",
              "GlobalSecondaryIndexes",
              "KeySchema",
              "LocalSecondaryIndexes",
              "StreamSpecification",
              "TableName",
              "TimeToLiveSpecification"),
          KeyReader.TYPE,
          Set.of("Enabled", "KeySpec", "KeyUsage"),
          KeyReader.ALIAS,
          Set.of("AliasName", "TargetKeyId"),
          SsmParameterReader.TYPE,
          Set.of("Description", "Name", "Type", "Value"),
          QueueReader.TYPE,
          Stream.concat(Stream.of("QueueName"), QueueReader.ATTRIBUTES.stream())
              .collect(toUnmodifiableSet()));

  /** The properties of a function's events, by the event's type. */
  private static final Map<String, Set<String>> EVENTS =
      Map.of(
          "HttpApi",
          Set.of("ApiId", "Method", "Path", "PayloadFormatVersion"),
          "SQS",
          Set.of(
              "BatchSize",
              "Enabled",
              "FilterCriteria",
              "FunctionResponseTypes",
              "MaximumBatchingWindowInSeconds",
              "Queue",
              "ScalingConfig"),
          "Schedule",
          Set.of("Enabled", "Input", "Schedule"),
          "ScheduleV2",
          Set.of("Input", "ScheduleExpression", "State"),
          "DynamoDB",
          Set.of(
              "BatchSize",
              "BisectBatchOnFunctionError",
              "DestinationConfig",
              "Enabled",
              "FilterCriteria",
              "FunctionResponseTypes",
              "MaximumBatchingWindowInSeconds",
              "MaximumRecordAgeInSeconds",
              "MaximumRetryAttempts",
              "StartingPosition",
              "Stream"));

  private Played() {}

  /**
   * What is not played of a resource.
   *
   * @param resolved its properties, {@code Globals} and all
   */
  static List<String> unplayed(Resource resource, Section resolved) {
    Set<String> played = PROPERTIES.get(resource.type());
    if (played == null || isOfAnotherKind(resource.type(), resolved)) {
      return List.of(resource.type() + " " + resource.logicalId());
    }
    Stream<String> own =
        Section.of(resource.place(), resource.own()).names().stream().filter(resolved::has);
    Stream<String> properties = lines(resource.place(), own, played);
    return Stream.of(properties, policies(resource, resolved), events(resource, resolved))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Whether a type is played, and this resource of it is not. */
  private static boolean isOfAnotherKind(String type, Section resolved) {
    return switch (type) {
      case KeyReader.TYPE -> !KeyReader.signs(resolved);
      case SsmParameterReader.TYPE -> !SsmParameterReader.isText(resolved);
      default -> false;
    };
  }

  /** What is not played of a section of {@code Globals}: named there, not at every resource. */
  static List<String> unplayed(Section globals) {
    Set<String> played = PROPERTIES.get(Globals.type(globals));
    return played == null
        ? List.of(globals.place().path())
        : lines(globals.place(), globals.names().stream(), played).toList();
  }

  private static Stream<String> lines(Place place, Stream<String> names, Set<String> played) {
    return names.filter(name -> !played.contains(name)).map(name -> place.in(name).path());
  }

  private static Stream<String> policies(Resource resource, Section resolved) {
    return resource.type().equals(Sam.FUNCTION) ? PolicyReader.unplayed(resolved) : Stream.empty();
  }

  private static Stream<String> events(Resource resource, Section resolved) {
    return resource.type().equals(Sam.FUNCTION)
        ? resolved.section("Events").sections().stream().flatMap(Played::event)
        : Stream.empty();
  }

  private static Stream<String> event(Section event) {
    String type = event.text("Type");
    Set<String> played = EVENTS.get(type);
    if (played == null) {
      return Stream.of("%s (%s)".formatted(event.place().path(), type));
    }
    Section properties = new Section(event.place(), event.section("Properties").node());
    Stream<String> expression = ScheduleReader.unplayed(type, properties).stream();
    return Stream.concat(
        lines(event.place(), properties.names().stream(), played),
        Stream.concat(destination(properties), expression));
  }

  private static Stream<String> destination(Section event) {
    Section destination = SourceReader.destination(event);
    return destination.optionalText("Destination").stream()
        .filter(arn -> !SourceReader.isQueue(arn))
        .map(_ -> destination.place().path());
  }
}

package com.acme.shop.local.template;

import com.acme.shop.local.template.ScheduleSource.Service;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SAM's events {@code Schedule} and {@code ScheduleV2}. Of their expressions {@code rate(…)}
 * is played; {@code cron(…)} and {@code at(…)} are named among what is not.
 */
final class ScheduleReader {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern RATE =
      Pattern.compile("rate\\(\\s*([1-9]\\d{0,5})\\s+(minute|hour|day)s?\\s*\\)");

  private static final Pattern NOT_PLAYED = Pattern.compile("(cron|at)\\(.*\\)");

  private ScheduleReader() {}

  /** The timer; empty when it is not enabled, or its expression is not played. */
  static Optional<ScheduleSource> read(String type, Section event) {
    boolean played = isEnabled(type, event) && unplayed(type, event).isEmpty();
    return played ? Optional.of(source(type, event)) : Optional.empty();
  }

  /** A line about an expression that is not played. */
  static Optional<String> unplayed(String type, Section event) {
    if (!type.startsWith("Schedule")) {
      return Optional.empty();
    }
    Matcher matcher = NOT_PLAYED.matcher(event.text(property(type)));
    return matcher.matches()
        ? Optional.of("%s() %s".formatted(matcher.group(1), event.place().path()))
        : Optional.empty();
  }

  private static ScheduleSource source(String type, Section event) {
    return new ScheduleSource(
        event.place().path().replace(".Events.", ""),
        type.equals("ScheduleV2") ? Service.SCHEDULER : Service.RULE,
        rate(event.text(property(type)), event.place().in(property(type))),
        input(event));
  }

  private static String property(String type) {
    return type.equals("ScheduleV2") ? "ScheduleExpression" : "Schedule";
  }

  private static boolean isEnabled(String type, Section event) {
    if (type.equals("Schedule")) {
      return event.flag("Enabled", true);
    }
    return switch (event.optionalText("State").orElse("ENABLED")) {
      case "ENABLED" -> true;
      case "DISABLED" -> false;
      case String other ->
          throw event.place().in("State").broken("ENABLED or DISABLED is wanted, not " + other);
    };
  }

  private static Duration rate(String expression, Place place) {
    Matcher rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw place.broken("rate(5 minutes) or the like is wanted, not " + expression);
    }
    int count = Integer.parseInt(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Optional<String> input(Section event) {
    Optional<String> input = event.optionalText("Input");
    input.ifPresent(text -> check(text, event.place().in("Input")));
    return input;
  }

  private static void check(String input, Place place) {
    try {
      JSON.readTree(input);
    } catch (JsonProcessingException e) {
      throw place.broken("not JSON: " + e.getOriginalMessage());
    }
  }
}

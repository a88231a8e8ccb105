package com.acme.shop.lambda.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time in whole seconds that ops can change while the shop runs.
 *
 * @param variable the environment variable that holds the name of the setting's parameter
 * @param smallest the fewest seconds that make sense, as the template's parameter says
 * @param largest the most
 */
public record Setting(String variable, long smallest, long largest) {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  /** The time that a parameter's value says; empty when that is none within the limits. */
  Optional<Duration> read(String value) {
    return Optional.of(value.strip())
        .filter(text -> WHOLE.matcher(text).matches())
        .map(Long::valueOf)
        .filter(seconds -> seconds >= smallest && seconds <= largest)
        .map(Duration::ofSeconds);
  }

  IllegalArgumentException refusal(String parameter, String value) {
    return new IllegalArgumentException(
        "%s is '%s', and not a whole number from %d to %d"
            .formatted(parameter, value, smallest, largest));
  }
}

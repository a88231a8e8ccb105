package com.acme.shop.lambda.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a client prefers to wait for the outcome of a request rather than to hear that it was
 * accepted: {@code Prefer: wait=N} (RFC 7240, section 4.3).
 *
 * @param seconds from 0 to {@link #MOST_SECONDS}
 */
public record WaitPreference(int seconds) {

  /** What a client prefers beyond this is cut to it. */
  public static final int MOST_SECONDS = 10;

  private static final Pattern NAMED = Pattern.compile("(?i)wait\\s*(=.*)?");
  private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d+)\"?");

  /** Empty where there is none, or one that cannot be read: a preference is never an error. */
  public static Optional<WaitPreference> of(HttpRequest request) {
    return request.header("prefer").flatMap(WaitPreference::first);
  }

  /** Of several, the first counts: section 2 of the RFC. */
  private static Optional<WaitPreference> first(String header) {
    return Arrays.stream(header.split(","))
        .map(preference -> preference.split(";", 2)[0].strip())
        .filter(preference -> NAMED.matcher(preference).matches())
        .findFirst()
        .map(WAIT::matcher)
        .filter(Matcher::matches)
        .map(wait -> new WaitPreference(bounded(wait.group(1))));
  }

  private static int bounded(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 2
        ? MOST_SECONDS
        : Math.min(MOST_SECONDS, Integer.parseInt(significant));
  }

  public Duration time() {
    return Duration.ofSeconds(seconds);
  }

  /** The answer of somebody who has waited. */
  public HttpAnswer appliedTo(HttpAnswer answer) {
    return answer.with("preference-applied", "wait=" + seconds);
  }
}

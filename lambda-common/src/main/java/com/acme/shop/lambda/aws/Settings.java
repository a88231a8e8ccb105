package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of one function, in parameters of SSM. Nothing is read before the first setting is
 * asked for, so that a cold start costs no call and SnapStart's snapshot holds no value. Then all
 * are read in one call and kept for a minute. When SSM fails, or holds a value that is none, the
 * last good one stays.
 */
public final class Settings {

  /** How long a changed parameter may go unnoticed, and how often SSM is asked at most. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<String, Setting> byParameter = new LinkedHashMap<>();
  private final Function<Set<String>, Map<String, String>> parameters;
  private final InstantSource clock;
  private final Log log;

  private final Map<Setting, Duration> known = new HashMap<>();
  private Instant read = Instant.EPOCH;

  /** Settings in parameters that the environment names, read from SSM. */
  public static Settings of(
      Environment environment, InstantSource clock, Log log, Setting... settings) {
    var ssm = new SsmParameters(environment);
    return new Settings(environment, List.of(settings), ssm::read, clock, log);
  }

  /**
   * @param parameters gives the values of parameters by their names; those that are not there are
   *     missing in the answer
   */
  Settings(
      Environment environment,
      List<Setting> settings,
      Function<Set<String>, Map<String, String>> parameters,
      InstantSource clock,
      Log log) {
    settings.forEach(setting -> byParameter.put(environment.required(setting.variable()), setting));
    this.parameters = parameters;
    this.clock = clock;
    this.log = log;
  }

  /**
   * A setting as it is now, or was up to a minute ago.
   *
   * @throws Unavailable while a setting of this function, this one or another, was never known
   */
  public synchronized Duration get(Setting setting) {
    if (!isComplete() || read.plus(KEPT).isBefore(clock.instant())) {
      refresh();
    }
    var value = Objects.requireNonNull(known.get(setting), "a setting of another function");
    if (Rehearsal.isRunning()) {
      known.clear();
    }
    return value;
  }

  private boolean isComplete() {
    return known.size() == byParameter.size();
  }

  private void refresh() {
    try {
      Map<String, String> values = parameters.apply(byParameter.keySet());
      byParameter.forEach((parameter, setting) ->
          take(setting, parameter, Optional.ofNullable(values.get(parameter))));
    } catch (RuntimeException e) {
      goOn(e);
    }
    // A failure counts as well: customers do not wait for SSM while it is out of order.
    read = clock.instant();
    if (!isComplete()) {
      throw new Unavailable(new IllegalStateException("a setting has no value that it may have"));
    }
  }

  private void goOn(RuntimeException failure) {
    if (!isComplete()) {
      throw new Unavailable(failure);
    }
    log.error("settings could not be read: the last ones stay", failure);
  }

  private void take(Setting setting, String parameter, Optional<String> value) {
    value
        .flatMap(setting::read)
        .ifPresentOrElse(
            duration -> known.put(setting, duration),
            () ->
                log.error(
                    "setting refused", setting.refusal(parameter, value.orElse("not there"))));
  }
}

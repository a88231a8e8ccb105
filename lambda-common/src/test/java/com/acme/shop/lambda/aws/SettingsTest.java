package com.acme.shop.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.runtime.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Setting LONG = new Setting("LONG_SETTING", 60, 3_600);
  private static final Setting SHORT = new Setting("SHORT_SETTING", 0, 900);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<String, String> stored =
      new HashMap<>(Map.of("/s/Long", "300", "/s/Short", "0"));
  private final List<Set<String>> calls = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-21T06:00:00Z");
  private boolean down;

  private final Settings settings =
      new Settings(
          new Environment(Map.of("LONG_SETTING", "/s/Long", "SHORT_SETTING", "/s/Short")),
          List.of(LONG, SHORT),
          this::read,
          () -> now,
          Log.to(new PrintStream(lines, true, StandardCharsets.UTF_8), "test", () -> now));

  @Test
  void nothing_is_read_before_it_is_needed() {
    assertThat(calls).isEmpty();
  }

  @Test
  void all_settings_are_read_in_one_call_and_kept_for_a_minute() {
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    stored.put("/s/Long", "60");
    now = now.plus(MINUTE);
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.get(SHORT)).isZero();
    assertThat(calls).containsExactly(Set.of("/s/Long", "/s/Short"));
  }

  @Test
  void a_snapshot_holds_no_setting() {
    var failure = Rehearsal.of(() -> List.of(() -> settings.get(LONG)));
    assertThat(failure).isEmpty();
    stored.put("/s/Long", "600");
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_change_is_heard_after_a_minute() {
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    stored.put("/s/Long", "3600");
    pass();
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofHours(1));
    assertThat(lines.size()).isZero();
  }

  @Test
  void the_last_known_value_stays_while_ssm_is_down_and_nobody_waits_for_it_twice_a_minute() {
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    down = true;
    pass();
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.get(SHORT)).isZero();
    assertThat(calls).hasSize(2);
    assertThat(log()).singleElement().asString().contains("the last ones stay", "SSM is down");
    down = false;
    stored.put("/s/Long", "600");
    pass();
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"59", "3601", "-60", "5m", "300.5", "3e2", "", "99999999999999999999"})
  void a_value_that_is_none_is_refused_and_the_last_good_one_stays(String value) {
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    stored.put("/s/Long", value);
    stored.put("/s/Short", "9");
    pass();
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.get(SHORT)).isEqualTo(Duration.ofSeconds(9));
    assertThat(log())
        .singleElement()
        .asString()
        .contains("setting refused", "/s/Long is '" + value + "'", "from 60 to 3600");
  }

  @Test
  void a_parameter_that_is_gone_leaves_its_last_value() {
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    stored.remove("/s/Long");
    pass();
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
    assertThat(log()).hasSize(1);
  }

  @Test
  void limits_are_good_values() {
    stored.put("/s/Long", "60");
    stored.put("/s/Short", " 900\n");
    assertThat(settings.get(LONG)).isEqualTo(MINUTE);
    assertThat(settings.get(SHORT)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void what_was_never_known_is_unavailable_until_ssm_answers() {
    down = true;
    assertThatThrownBy(() -> settings.get(LONG)).isInstanceOf(Unavailable.class);
    down = false;
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_function_with_half_of_its_settings_does_nothing_by_halves() {
    stored.put("/s/Short", "901");
    assertThatThrownBy(() -> settings.get(LONG)).isInstanceOf(Unavailable.class);
    stored.put("/s/Short", "900");
    assertThat(settings.get(LONG)).isEqualTo(Duration.ofMinutes(5));
  }

  private void pass() {
    now = now.plus(MINUTE).plusMillis(1);
  }

  private List<String> log() {
    return lines.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Map<String, String> read(Set<String> names) {
    calls.add(names);
    if (down) {
      throw new IllegalStateException("SSM is down");
    }
    return stored;
  }
}

package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.ScheduleSource.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {

  @Test
  void a_schedule_of_eventbridge_has_what_it_says() {
    assertThat(sources("Schedule", "Schedule: rate(5 minutes)\nInput: '{\"a\": 1}'"))
        .containsExactly(
            new ScheduleSource(
                "FnE", Service.RULE, Duration.ofMinutes(5), Optional.of("{\"a\": 1}")));
  }

  @Test
  void a_schedule_of_the_scheduler_needs_no_input() {
    assertThat(sources("ScheduleV2", "ScheduleExpression: rate(1 minute)"))
        .containsExactly(
            new ScheduleSource("FnE", Service.SCHEDULER, Duration.ofMinutes(1), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute),PT1M", "rate(30 minutes),PT30M", "rate(1 hour),PT1H",
    "rate(12 hours),PT12H", "rate(1 day),P1D", "rate(7 days),P7D"
  })
  void a_rate_counts_minutes_hours_or_days(String expression, Duration rate) {
    assertThat(sources("Schedule", "Schedule: " + expression))
        .extracting(ScheduleSource::rate)
        .containsExactly(rate);
  }

  @ParameterizedTest
  @CsvSource({
    "Schedule,Schedule: rate(1 day)\\nEnabled: false",
    "ScheduleV2,ScheduleExpression: rate(1 day)\\nState: DISABLED"
  })
  void a_timer_that_is_not_enabled_is_left_out(String type, String properties) {
    Stack stack = stack(template(type, properties.replace("\\n", "\n")));
    assertThat(stack.functions().getFirst().scheduleSources()).isEmpty();
    assertThat(stack.unplayed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Schedule,Schedule: cron(0 8 * * ? *),cron() Fn.Events.E",
    "ScheduleV2,ScheduleExpression: at(2030-01-01T00:00:00),at() Fn.Events.E"
  })
  void an_expression_that_is_no_rate_is_named_among_what_is_not_played(
      String type, String properties, String named) {
    Stack stack = stack(template(type, properties));
    assertThat(stack.functions().getFirst().scheduleSources()).isEmpty();
    assertThat(stack.unplayed()).containsExactly(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Schedule   | Input: x                                 | Fn.Events.E: Schedule is missing
          ScheduleV2 | Schedule: rate(1 day)                    | Fn.Events.E: ScheduleExpression is missing
          Schedule   | Schedule: rate(0 minutes)                | Fn.Events.E.Schedule: rate(5 minutes) or the like is wanted, not rate(0 minutes)
          Schedule   | Schedule: rate(5 seconds)                | Fn.Events.E.Schedule: rate(5 minutes) or the like is wanted, not rate(5 seconds)
          ScheduleV2 | ScheduleExpression: daily                | Fn.Events.E.ScheduleExpression: rate(5 minutes) or the like is wanted, not daily
          ScheduleV2 | 'ScheduleExpression: rate(1 day)\\nState: off' | Fn.Events.E.State: ENABLED or DISABLED is wanted, not off
          Schedule   | 'Schedule: rate(1 day)\\nInput: "{"'      | Fn.Events.E.Input: not JSON
          """)
  void a_broken_timer_is_named(String type, String properties, String complaint) {
    assertThat(complaint(template(type, properties.replace("\\n", "\n")))).startsWith(complaint);
  }

  private static List<ScheduleSource> sources(String type, String properties) {
    return stack(template(type, properties)).functions().getFirst().scheduleSources();
  }

  private static String template(String type, String properties) {
    return withFunction(
        "Events:\n  E:\n    Type: " + type + "\n    Properties:\n" + properties.indent(6));
  }
}

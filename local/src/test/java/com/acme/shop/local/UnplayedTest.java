package com.acme.shop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnplayedTest {

  @Test
  void a_thing_that_many_resources_name_is_one_line() {
    var entries =
        Stream.of(
            "Table.SSESpecification",
            "A.SqsManagedSseEnabled",
            "AWS::CloudWatch::Alarm AlarmOfA",
            "B.SqsManagedSseEnabled",
            "A.SqsManagedSseEnabled",
            "Globals.Function.SnapStart");
    assertThat(Unplayed.lines(entries))
        .containsExactly(
            "SSESpecification (Table)",
            "SqsManagedSseEnabled (A and 1 more)",
            "AWS::CloudWatch::Alarm (AlarmOfA)",
            "SnapStart (Globals.Function)");
  }
}

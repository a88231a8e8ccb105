package com.acme.shop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void nothing_asked_for_is_everything_measured() {
    assertThat(parse()).extracting(Arguments::effort).isEqualTo(Effort.FULL);
    assertThat(parse().json()).isEmpty();
    assertThat(parse().effort().includes("catalog")).isTrue();
  }

  @Test
  void quick_is_a_beginning_wherever_it_stands() {
    Arguments arguments = parse("--json", "out.json", "--rounds", "2", "--quick");
    assertThat(arguments.json()).contains(Path.of("out.json"));
    assertThat(arguments.effort()).isEqualTo(Effort.QUICK.withRounds(2));
  }

  @Test
  void only_those_who_are_named_take_part() {
    Effort effort = parse("--only", "catalog,node", "--calls", "7").effort();
    assertThat(effort.includes("catalog")).isTrue();
    assertThat(effort.includes("go")).isFalse();
    assertThat(effort.calls()).isEqualTo(7);
  }

  @Test
  void functions_are_left_alone_where_only_other_sections_are_asked_for() {
    Set<String> others = Set.of("orders", "pure");
    assertThat(parse("--only", "orders").effort().includesMoreThan(others)).isFalse();
    assertThat(parse("--only", "orders,catalog").effort().includesMoreThan(others)).isTrue();
    assertThat(parse().effort().includesMoreThan(others)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--rounds 0", "--rounds many", "--rounds", "--json --quick --only", "--fast"})
  void what_cannot_be_followed_is_refused_in_one_line(String words) {
    assertThatThrownBy(() -> parse(words.split(" ")))
        .isInstanceOf(Arguments.UsageException.class)
        .message()
        .doesNotContain("\n");
  }

  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words));
  }
}

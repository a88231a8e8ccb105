package com.acme.shop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_options_the_shop_is_strict_in_memory_and_at_its_usual_port() {
    var options = Options.parse(List.of());
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.legacy()).isFalse();
    assertThat(options.data()).isEmpty();
    assertThat(options.debug()).isEmpty();
  }

  @Test
  void every_option_is_heard_in_any_order() {
    var options =
        Options.parse(
            List.of("--legacy", "--debug", "catalog", "--data", "kept", "--port", "9000"));
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.legacy()).isTrue();
    assertThat(options.data()).contains(Path.of("kept"));
    assertThat(options.debug()).contains("catalog");
  }

  @Test
  void calls_are_written_down_where_a_file_is_named() {
    assertThat(Options.parse(List.of("--calls", "calls.jsonl")).calls())
        .contains(Path.of("calls.jsonl"));
    assertThat(Options.parse(List.of()).calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "99999999999"})
  void a_port_is_a_port(String port) {
    assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
        .isInstanceOf(Options.UsageException.class)
        .hasMessageContaining("--port");
  }

  @Test
  void table_and_queues_can_be_elsewhere_under_a_name_of_their_own() {
    var options = Options.parse(List.of("--aws", "http://localhost:4566", "--stack", "mine"));
    assertThat(options.aws()).contains(URI.create("http://localhost:4566"));
    assertThat(options.stack()).isEqualTo("mine");
    assertThat(Options.parse(List.of()).aws()).isEmpty();
    assertThat(Options.parse(List.of()).stack()).isEqualTo("shop");
  }

  @Test
  void a_stack_has_a_name_that_cloudformation_takes() {
    assertThatThrownBy(() -> Options.parse(List.of("--stack", "my shop")))
        .hasMessageContaining("--stack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--port", "--data", "--debug", "--param", "--template", "--aws", "--stack"})
  void an_option_without_its_value_is_named(String option) {
    assertThatThrownBy(() -> Options.parse(List.of(option, "--legacy")))
        .hasMessage(option + " needs a value.");
  }

  @Test
  void parameters_are_gathered_and_the_last_value_of_a_name_wins() {
    var options =
        Options.parse(
            List.of("--param", "A=1", "--param", "B=x=y,z", "--param", "A=", "--param", "A=2"));
    assertThat(options.parameters()).isEqualTo(Map.of("A", "2", "B", "x=y,z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mode", "=legacy"})
  void a_parameter_has_a_name_and_a_value(String assignment) {
    assertThatThrownBy(() -> Options.parse(List.of("--param", assignment)))
        .isInstanceOf(Options.UsageException.class)
        .hasMessage("--param needs NAME=VALUE, not " + assignment + ".");
  }

  @Test
  void an_option_that_is_not_known_is_named() {
    assertThatThrownBy(() -> Options.parse(List.of("--sell")))
        .hasMessage("There is no option --sell.");
  }
}

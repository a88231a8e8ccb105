package com.acme.shop.lambda.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void a_missing_variable_fails_the_start_by_name() {
    assertThatThrownBy(() -> new Environment(Map.of("TABLE_NAME", " ")).required("TABLE_NAME"))
        .hasMessage("environment variable TABLE_NAME is not set");
  }

  @Test
  void the_shop_is_strict_unless_told_otherwise() {
    assertThat(new Environment(Map.of()).mode()).isEqualTo(Mode.STRICT);
    assertThat(new Environment(Map.of("SHOP_MODE", "legacy")).mode()).isEqualTo(Mode.LEGACY);
  }

  @Test
  void a_misspelt_mode_does_not_open_the_shop() {
    var misspelt = new Environment(Map.of("SHOP_MODE", "Legacy "));
    assertThatThrownBy(misspelt::mode).isInstanceOf(IllegalStateException.class);
  }
}

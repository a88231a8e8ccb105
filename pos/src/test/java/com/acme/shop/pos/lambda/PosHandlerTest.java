package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.runtime.Environment;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function starts with what the template gives it, and with nothing less. */
class PosHandlerTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "AWS_REGION", "us-east-1",
          "TABLE_NAME", "shop",
          "PAYMENT_REQUEST_QUEUE_URL", "http://127.0.0.1:1/queue",
          "JWT_ISSUER", "urn:acme-shop:test",
          "JWT_AUDIENCE", "acme-shop",
          "SIGNING_KEY_ID", "key-1",
          "ACCESS_TOKEN_SECONDS_SETTING", "/acme-shop/shop/AccessTokenSeconds");

  @Test
  void the_function_starts() {
    assertThat(start(VARIABLES)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_REGION",
        "TABLE_NAME",
        "PAYMENT_REQUEST_QUEUE_URL",
        "JWT_ISSUER",
        "JWT_AUDIENCE",
        "SIGNING_KEY_ID",
        "ACCESS_TOKEN_SECONDS_SETTING"
      })
  void a_variable_that_is_missing_fails_the_start_by_name(String name) {
    var rest = new HashMap<>(VARIABLES);
    rest.remove(name);
    assertThatThrownBy(() -> start(rest))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name);
  }

  private static PosHandler start(Map<String, String> variables) {
    return new PosHandler(new Environment(variables), InstantSource.system());
  }
}

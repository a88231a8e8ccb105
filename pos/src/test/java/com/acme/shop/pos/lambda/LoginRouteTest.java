package com.acme.shop.pos.lambda;

import static com.acme.shop.pos.lambda.ServedTerminals.golden;
import static com.acme.shop.pos.lambda.ServedTerminals.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.pos.application.InMemoryTerminals;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A terminal exchanges its secret for a token. */
class LoginRouteTest {

  private static final String NO_SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final ServedTerminals served = ServedTerminals.in(Mode.STRICT, new InMemoryTerminals());

  private String id = "";
  private String secret = "";

  @BeforeEach
  void register() {
    JsonNode terminal = served.registered("Front till");
    id = terminal.get("terminalId").textValue();
    secret = terminal.get("secret").textValue();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pos/login", "/pos/login/"})
  void a_terminal_signs_in(String path) {
    var response =
        served.http().post(path, "{\"terminalId\":\"%s\",\"secret\":\"%s\"}".formatted(id, secret));
    assertThat(response.statusCode()).isEqualTo(200);
    String token = json(response).get("access_token").textValue();
    assertThat(json(response))
        .isEqualTo(golden("terminal-signed-in", Map.of("id", id, "token", token)));
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void a_terminal_s_token_says_what_it_is() {
    String token = token();
    JsonNode claims = part(token, 1);
    assertThat(part(token, 0))
        .isEqualTo(golden("terminal-token-header", Map.of("kid", served.kid())));
    assertThat(claims)
        .isEqualTo(
            golden(
                "terminal-token-claims", Map.of("id", id, "jti", claims.get("jti").textValue())));
  }

  @Test
  void a_terminal_s_token_is_known_and_is_not_staff_s() {
    String bearer = "Bearer " + token();
    assertThat(served.http().get("/pos/terminals", "authorization", bearer).statusCode())
        .isEqualTo(403);
    served.pass(Duration.ofMinutes(6));
    assertThat(served.http().get("/pos/terminals", "authorization", bearer).statusCode())
        .isEqualTo(401);
  }

  @Test
  void unknown_wrong_and_disabled_are_told_apart_by_nothing() {
    var wrong = served.login(id, NO_SECRET);
    var unknown = served.login("0190-unknown", secret);
    served.disable(id);
    var disabled = served.login(id, secret);
    assertThat(json(wrong)).isEqualTo(golden("terminal-login-refused", correlation(wrong)));
    for (var refused : List.of(unknown, disabled)) {
      assertThat(refused.statusCode()).isEqualTo(401).isEqualTo(wrong.statusCode());
      assertThat(anonymous(refused)).isEqualTo(anonymous(wrong));
      assertThat(refused.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                              | terminalId is required; secret is required
          {"terminalId":"a"}              | secret is required
          {"terminalId":"a","secret":""}  | secret must have 1 to 128 characters
          {"terminalId":1,"secret":"a"}   | terminalId must be text
          []                              | body must be a JSON object
          """)
  void what_is_no_login_is_named(String body, String detail) {
    var response = served.http().post("/pos/login", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").textValue()).isEqualTo(detail);
  }

  @ParameterizedTest
  @EnumSource
  void the_secret_counts_in_either_mode(Mode mode) {
    try (var shop = ServedTerminals.in(mode, new InMemoryTerminals())) {
      JsonNode terminal = shop.registered("Front till");
      String terminalId = terminal.get("terminalId").textValue();
      assertThat(shop.login(terminalId, terminal.get("secret").textValue()).statusCode())
          .isEqualTo(200);
      assertThat(shop.login(terminalId, NO_SECRET).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void the_log_tells_operations_why_and_nobody_a_secret() {
    String token = token();
    served.login(id, NO_SECRET);
    served.login(secret, "x");
    served
        .http()
        .post("/pos/login", "{\"terminalId\":\"%s\",\"secret\":\"%s".formatted(id, secret));
    served.disable(id);
    served.login(id, secret);
    assertThat(served.log())
        .contains("terminal signed in", "terminal sign-in refused")
        .contains(
            "\"reason\":\"unknown\"", "\"reason\":\"wrong secret\"", "\"reason\":\"disabled\"")
        .doesNotContain(secret, Sha256.base64(secret), NO_SECRET)
        .doesNotContain(token.split("\\.", -1));
  }

  private String token() {
    return json(served.login(id, secret)).get("access_token").textValue();
  }

  private static JsonNode part(String token, int index) {
    byte[] part = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    return json(new String(part, StandardCharsets.UTF_8));
  }

  private static Map<String, String> correlation(HttpResponse<String> response) {
    return Map.of("correlation", json(response).get("correlationId").textValue());
  }

  private static String anonymous(HttpResponse<String> response) {
    return response.body().replace(json(response).get("correlationId").textValue(), "");
  }
}

package com.acme.shop.canary.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.canary.Functions;
import com.acme.shop.canary.TestPurchase;
import com.acme.shop.canary.Verdicts;
import com.acme.shop.lambda.log.Log;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreTrafficHandlerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
  private static final String PRODUCTS =
      """
      {"statusCode":200,"body":"{\\"data\\":[{\\"id\\":\\"p1\\",\\"price\\":62.5}]}"}\
      """;
  private static final String PAID =
      """
      {"statusCode":200,"body":"{\\"payment\\":{\\"success\\":true,\\"status\\":200}}"}\
      """;

  private final Map<String, String> answers =
      new HashMap<>(Map.of("catalog", PRODUCTS, "order", PAID));
  private final List<String> events = new ArrayList<>();
  private final List<String> verdicts = new ArrayList<>();

  @Test
  void a_version_that_sells_gets_its_traffic() {
    deploy();
    assertThat(verdicts).containsExactly("d-1 e-1 true");
    assertThat(events.getLast())
        .contains("\"routeKey\":\"POST /order/add/{userid}\"")
        .contains("\"sub\":\"canary\"")
        .contains("\\\"id\\\":\\\"p1\\\"")
        .contains("\\\"total\\\":62.50")
        .contains("\\\"expYear\\\":\\\"2027\\\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":500,\"body\":\"\"}",
        "{\"statusCode\":200,\"body\":\"{}\"}",
        "{\"statusCode\":200,\"body\":\"{\\\"payment\\\":{\\\"success\\\":false}}\"}",
        "{\"errorMessage\":\"out of memory\"}",
        "nonsense"
      })
  void a_version_that_does_not_sell_is_rolled_back(String answer) {
    answers.put("order", answer);
    deploy();
    assertThat(verdicts).containsExactly("d-1 e-1 false");
  }

  @Test
  void a_version_that_cannot_be_called_is_rolled_back() {
    answers.remove("order");
    deploy();
    assertThat(verdicts).containsExactly("d-1 e-1 false");
  }

  @Test
  void a_shop_with_nothing_to_sell_is_no_reason_to_trust_a_version() {
    answers.put("catalog", "{\"statusCode\":200,\"body\":\"{\\\"data\\\":[]}\"}");
    deploy();
    assertThat(verdicts).containsExactly("d-1 e-1 false");
  }

  @Test
  void whoever_is_not_code_deploy_gets_no_verdict() {
    assertThatThrownBy(() -> handle("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DeploymentId");
    assertThat(verdicts).isEmpty();
    assertThat(events).isEmpty();
  }

  private void deploy() {
    handle("{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e-1\"}");
  }

  private void handle(String event) {
    Verdicts tell =
        (hook, good) -> verdicts.add(hook.deploymentId() + " " + hook.executionId() + " " + good);
    var purchase = new TestPurchase(functions(), "catalog", "order", CLOCK);
    var log =
        Log.to(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), "canary", CLOCK);
    new PreTrafficHandler(purchase, tell, log).handle(event);
  }

  private Functions functions() {
    return (function, event) -> {
      events.add(event);
      String answer = answers.get(function);
      if (answer == null) {
        throw new IllegalStateException("no such function");
      }
      return answer;
    };
  }
}

package com.acme.shop.pos.lambda;

import static com.acme.shop.pos.lambda.ServedTerminals.golden;
import static com.acme.shop.pos.lambda.ServedTerminals.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.pos.application.InMemoryTerminals;
import com.acme.shop.pos.application.TerminalSecret;
import com.acme.shop.pos.application.Terminals;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff registers, lists and disables terminals. */
class TerminalRoutesTest {

  private final Terminals terminals = new InMemoryTerminals();
  private final ServedTerminals served = ServedTerminals.in(Mode.STRICT, terminals);

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pos/terminals", "/pos/terminals/"})
  void staff_registers_a_terminal_and_sees_its_secret_this_once(String path) {
    served.http().callAs("dwight", "staff");
    var response =
        served.http().post(path, "{\"name\":\" Front till \",\"timeZone\":\"Europe/Berlin\"}");
    var answer = json(response);
    String id = answer.get("terminalId").textValue();
    String secret = answer.get("secret").textValue();
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(answer).isEqualTo(golden("terminal-registered", Map.of("id", id, "secret", secret)));
    assertThat(response.headers().firstValue("location")).contains("/pos/terminals/" + id);
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    assertThat(terminals.enrolled(id))
        .map(Terminals.Enrolled::secretHash)
        .contains(new TerminalSecret(secret).hash());
    assertThat(served.http().get("/pos/terminals").body()).contains(id).doesNotContain(secret);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | name is required
          {"name":"  "}                               | name is required
          {"name":7}                                  | name must be text
          {"name":"A\\nB"}                            | name must be on one line, without control characters
          {"name":"A","timeZone":"Berlin"}            | timeZone must be the name of a time zone, like Europe/Berlin
          {"name":"A","timeZone":"+02:00"}            | timeZone must be the name of a time zone, like Europe/Berlin
          {"name":"A","timeZone":1}                   | timeZone must be text
          {"timeZone":"Mars/Base"}                    | name is required; timeZone must be the name of a time zone, like Europe/Berlin
          """)
  void what_is_wrong_with_a_registration_is_named(String body, String detail) {
    served.http().callAs("dwight", "staff");
    var response = served.http().post("/pos/terminals", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").textValue()).isEqualTo(detail);
    assertThat(json(response).get("errors").get(0).get("field").textValue())
        .isEqualTo(detail.substring(0, detail.indexOf(' ')));
  }

  @Test
  void a_name_has_64_characters_at_most() {
    assertThat(served.registered("n".repeat(64)).get("name").textValue()).hasSize(64);
    served.http().callAs("dwight", "staff");
    var response =
        served.http().post("/pos/terminals", "{\"name\":\"%s\"}".formatted("n".repeat(65)));
    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void terminals_are_listed_in_the_order_of_their_registration_page_by_page() {
    String first = id(served.registered("Front till"));
    served.pass(Duration.ofSeconds(1));
    String second = id(served.registered("Back till"));
    served.disable(first);
    served.http().callAs("dwight", "staff");
    assertThat(json(served.http().get("/pos/terminals")))
        .isEqualTo(golden("terminals-listed", Map.of("first", first, "second", second)));
    var page = served.http().get("/pos/terminals?limit=1");
    assertThat(json(page).get("data")).hasSize(1);
    assertThat(page.headers().firstValue("link"))
        .contains("</pos/terminals?limit=1&after=%s>; rel=\"next\"".formatted(first));
    var rest = served.http().get("/pos/terminals?limit=1&after=" + first);
    assertThat(json(rest).get("data").get(0).get("terminalId").textValue()).isEqualTo(second);
    assertThat(rest.headers().firstValue("link")).isEmpty();
    assertThat(rest.headers().firstValue("cache-control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=no%20id"})
  void a_page_that_nobody_can_give_is_refused(String query) {
    served.http().callAs("dwight", "staff");
    assertThat(served.http().get("/pos/terminals?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void a_terminal_is_disabled_for_good() {
    String id = id(served.registered("Front till"));
    served.pass(Duration.ofSeconds(1));
    var response = served.disable(id);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(golden("terminal-disabled", Map.of("id", id)));
    served.pass(Duration.ofSeconds(1));
    assertThat(served.disable(id).body()).isEqualTo(response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody-s", "not%20an%20id"})
  void a_terminal_that_is_not_there_cannot_be_disabled(String id) {
    assertThat(served.disable(id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"'', 401", "customer, 403", "terminal, 403"})
  void nobody_but_staff_looks_after_terminals(String role, int status) {
    String id = id(served.registered("Front till"));
    served.http().callAs("somebody", role);
    assertThat(
            List.of(
                served.http().post("/pos/terminals", "{\"name\":\"Mine\"}"),
                served.http().get("/pos/terminals"),
                served.http().post("/pos/terminals/" + id + "/disable", "")))
        .extracting(HttpResponse::statusCode)
        .containsOnly(status);
    assertThat(terminals.find(id)).map(it -> it.isDisabled()).contains(false);
  }

  @Test
  void a_legacy_shop_asks_nobody() {
    try (var legacy = ServedTerminals.in(Mode.LEGACY, new InMemoryTerminals())) {
      var response = legacy.http().post("/pos/terminals", "{\"name\":\"Front till\"}");
      assertThat(response.statusCode()).isEqualTo(201);
      String id = id(json(response));
      assertThat(legacy.http().get("/pos/terminals").body()).contains(id);
      assertThat(legacy.http().post("/pos/terminals/" + id + "/disable", "").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void the_log_tells_who_registered_and_disabled_a_terminal() {
    String id = id(served.registered("Front till"));
    served.disable(id);
    assertThat(served.log().lines())
        .filteredOn(line -> line.contains("\"by\":\"dwight\""))
        .hasSize(2)
        .allMatch(line -> line.contains(id) && line.contains("correlationId"))
        .anyMatch(line -> line.contains("\"message\":\"terminal registered\""))
        .anyMatch(line -> line.contains("\"message\":\"terminal disabled\""));
  }

  private static String id(JsonNode terminal) {
    return terminal.get("terminalId").textValue();
  }
}

package com.acme.shop.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.running.RunningShops;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {

  /** Ill things stay as they are here, so that nothing is gained by waiting. */
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(20),
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ofMillis(5));

  @TempDir private Path root;

  private Patience patience = SHORT;

  private final ScriptedShop shop = new ScriptedShop();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_healthy_shop_passes() {
    assertThat(visit()).as(output()).isZero();
    assertThat(output()).doesNotContain("not ok  ").contains("0 not ok");
    assertThat(line("GET /products")).startsWith("ok ").contains("1 products");
    assertThat(line("the order is delivered")).startsWith("ok ").matches(".*\\(\\d+ ms\\)");
  }

  @Test
  void what_is_out_of_reach_is_skipped_and_says_what_it_needs() {
    visit();
    assertThat(line("queues are in reach")).startsWith("skipped ").contains("--stack");
    assertThat(line("no dead letters")).startsWith("skipped ");
    assertThat(line("staff logs in")).startsWith("skipped ").contains("--username");
  }

  @Test
  void a_shop_without_products_is_ill() {
    shop.answer("GET /products", 200, "{\"data\":[]}");
    assertIll("GET /products", "no products");
    assertThat(line("an order is placed")).startsWith("skipped ").contains("needs a product");
  }

  @Test
  void a_shop_that_breaks_is_ill_and_everything_else_is_still_looked_at() {
    shop.answer("GET /products", 500, "{}");
    assertIll("GET /products", "answers 500 instead of 200", "docs/runbook.md, API 5xx");
    assertThat(line("GET /users without a token")).startsWith("ok ");
    assertThat(line("CORS pre-flight")).startsWith("ok ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /doctor/knows/no/such/path, an unknown path is a 404",
    "GET /.well-known/jwks.json,     GET /.well-known/jwks.json",
    "GET /products/doctor-knows-no-such-product, a problem document for an unknown product"
  })
  void an_empty_success_is_no_answer_to_these(String route, String check) {
    shop.answer(route, 200, "{}");
    assertIll(check, "");
  }

  @Test
  void a_shop_that_no_web_page_can_call_is_ill() {
    shop.answer("OPTIONS /products", 404, "");
    assertIll("CORS pre-flight", "404");
  }

  @Test
  void a_published_private_key_is_shouted_about() {
    shop.answer("GET /.well-known/jwks.json", 200, "{\"keys\":[{\"x\":\"1\",\"d\":\"2\"}]}");
    assertIll("GET /.well-known/jwks.json", "A PRIVATE KEY IS PUBLISHED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /users", "GET /order/all", "GET /cart/all"})
  void an_open_route_is_shouted_about(String route) {
    shop.answer(route, 200, "{\"data\":[]}");
    assertIll(route + " without a token", "THE ROUTE IS OPEN");
  }

  @Test
  void a_shop_that_would_let_anybody_add_products_is_ill() {
    shop.answer("POST /products", 400, "{\"status\":400}");
    assertIll("POST /products without a token", "THE ROUTE IS OPEN");
  }

  @Test
  void a_customer_who_sees_what_staff_sees_is_shouted_about() {
    shop.answer("GET /users the-token", 200, "{\"data\":[]}");
    assertIll("GET /users as a customer", "THE ROUTE IS OPEN");
  }

  @Test
  void legacy_mode_is_said_loudly_and_is_no_illness() {
    shop.becomesLegacy();
    assertThat(visit()).as(output()).isZero();
    assertThat(line("strict mode")).startsWith("skipped ").contains("LEGACY MODE", "EVERYBODY");
    assertThat(shop.seen()).doesNotContain("POST /products");
  }

  @Test
  void an_open_route_is_no_legacy_mode() {
    shop.becomesLegacy();
    shop.answer("POST /login", 200, "{\"access_token\":\"the-token\"}");
    assertIll("GET /users without a token", "THE ROUTE IS OPEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":400,\"detail\":\"at com.acme.shop.user.Login.read(Login.java:7)\"}",
        "{\"status\":400,\"detail\":\"java.lang.IllegalStateException\"}",
        "{\"status\":400,\"stackTrace\":[]}"
      })
  void a_stack_trace_in_a_problem_document_is_an_illness(String body) {
    shop.answer("POST /login {", 400, body);
    assertIll("a problem document for a broken body", "it tells of the code's inside");
  }

  @Test
  void what_builds_on_a_failed_step_is_skipped() {
    shop.answer("POST /register", 503, "{}");
    assertIll("a customer registers", "503");
    for (String step :
        List.of(
            "the customer logs in",
            "a product is put into the cart",
            "an order is placed",
            "the order is delivered",
            "the same order again is the same order")) {
      assertThat(line(step)).startsWith("skipped ");
    }
    assertThat(line("GET /users without a token")).startsWith("ok ");
  }

  @Test
  void a_cart_that_hears_of_no_prices_points_to_the_stream() {
    shop.answer("POST /cart/item/add/u1", 400, "{}");
    assertIll("a product is put into the cart", "docs/runbook.md, Iterator age");
    assertThat(shop.seen().stream().filter("POST /cart/item/add/u1"::equals)).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pending Payment", "Paid", "shipped - pending delivery"})
  void an_order_that_stands_still_is_an_illness(String status) {
    shop.answer("GET /order/u1", 200, "[{\"_id\":\"o1\",\"status\":\"%s\"}]".formatted(status));
    assertIll("the order is delivered", "still " + status, "docs/runbook.md, Orders stuck");
  }

  @Test
  void an_order_whose_payment_is_refused_is_not_waited_for() {
    shop.answer("GET /order/u1", 200, "[{\"_id\":\"o1\",\"status\":\"Payment Failed\"}]");
    assertIll("the order is delivered", "it is Payment Failed");
  }

  @Test
  void an_order_that_is_lost_is_an_illness() {
    shop.answer("GET /order/u1", 200, "[]");
    assertIll("the order is delivered", "not among the customer's orders");
  }

  @Test
  void a_second_order_for_the_same_key_is_shouted_about() {
    shop.answer(
        "GET /order/u1",
        200,
        "[{\"_id\":\"o2\",\"status\":\"Paid\"},{\"_id\":\"o1\",\"status\":\"delivered\"}]");
    assertIll("the same order again is the same order", "PAYS TWICE", "2 orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /register",
        "POST /login",
        "POST /cart/item/add/u1",
        "POST /order/add/u1",
        "GET /order/u1"
      })
  void nothing_that_a_shop_says_is_repeated(String route) {
    shop.answer(route, 500, ScriptedShop.ECHO);
    assertThat(visit()).isEqualTo(1);
    assertThat(shop.secrets()).isNotEmpty();
    shop.secrets().forEach(secret -> assertThat(output()).doesNotContain(secret));
    assertThat(output()).doesNotContain("detail");
  }

  @Test
  void a_status_that_nobody_knows_is_not_repeated() {
    shop.answer("GET /order/u1", 200, "[{\"_id\":\"o1\",\"status\":\"4222222222222\"}]");
    assertIll("the order is delivered", "of unknown status");
    assertThat(output()).doesNotContain("4222222222222");
  }

  @Test
  void staff_is_named_and_may_see_everything() {
    shop.answer("POST /login", 200, "{\"access_token\":\"the-token\"}");
    answerStaff("staff-token", 200);
    assertThat(visit("--username", "sue")).as(output()).isZero();
    assertThat(line("sue logs in")).startsWith("ok ");
    assertThat(line("GET /users as staff")).startsWith("ok ");
    assertThat(output()).doesNotContain("sesame", "staff-token");
  }

  @Test
  void staff_that_is_refused_is_an_illness() {
    shop.answer("POST /login " + SUE, 401, "{}");
    assertThat(visit("--username", "sue")).isEqualTo(1);
    assertThat(line("sue logs in")).startsWith("not ok ").contains("SHOP_PASSWORD");
    assertThat(line("GET /users as staff")).startsWith("skipped ");
  }

  @Test
  void an_answer_that_never_ends_is_given_up() {
    shop.neverEnds("GET /products");
    patience =
        new Patience(
            Duration.ofSeconds(2), SHORT.prices(), SHORT.delivery(), SHORT.queues(), SHORT.pause());
    assertIll("GET /products", "no answer (HttpTimeoutException)");
  }

  @Test
  void an_id_that_fits_into_no_path_stops_nothing() {
    shop.answer("POST /register", 201, "{\"resourceId\":\"u 1\"}");
    assertIll("a product is put into the cart", "an answer that nothing can be done with");
    assertThat(line("queues are in reach")).startsWith("skipped ");
  }

  @Test
  void a_shop_that_is_not_there_is_ill() {
    shop.close();
    assertThat(visit()).isEqualTo(1);
    assertThat(line("GET /products")).startsWith("not ok ").contains("no answer");
  }

  private static final String SUE = "{\"username\":\"sue\",\"password\":\"sesame\"}";

  private void answerStaff(String token, int status) {
    shop.answer("POST /login " + SUE, 200, "{\"access_token\":\"%s\"}".formatted(token));
    for (String path : List.of("/users", "/order/all", "/cart/all")) {
      shop.answer("GET " + path + " " + token, status, "{}");
    }
  }

  private void assertIll(String check, String... words) {
    assertThat(visit()).as(output()).isEqualTo(1);
    assertThat(line(check)).startsWith("not ok ").contains(words);
  }

  private int visit(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--url", shop.url().toString()));
    all.addAll(List.of(arguments));
    var command =
        new DoctorCommand(
            new RunningShops(root),
            Map.of("SHOP_PASSWORD", "sesame"),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            patience);
    try {
      return command.run(all);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String output() {
    return out.toString(UTF_8) + err.toString(UTF_8);
  }

  private String line(String check) {
    return output()
        .lines()
        .filter(line -> line.matches("(ok|not ok|skipped) +\\Q" + check + "\\E: .*"))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("no line of " + check + " in " + output()));
  }
}

package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.template.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is beside the API on its port, and who hears of the API's requests. */
class SiteTest {

  private static final Api.Cors OPEN =
      new Api.Cors(List.of("*"), List.of("*"), List.of("GET"), List.of(), false, Optional.empty());

  /** Says what it was asked, and breaks when it is told to. */
  private static final Site ECHO =
      new Site() {
        @Override
        public String path() {
          return "/echo";
        }

        @Override
        public Response answer(Request request) {
          if (request.path().endsWith("break")) {
            throw new IllegalStateException("as it was told");
          }
          String said = request.method() + " " + request.path() + new String(request.body(), UTF_8);
          return new Response(200, List.of(), said.getBytes(UTF_8));
        }
      };

  private final List<Served> heard = new CopyOnWriteArrayList<>();
  private final ServedApi api =
      ServedApi.beside(
          ServedApi.api("$default", Optional.of(OPEN)),
          new Neighbours(List.of(), List.of(ECHO), heard::add),
          "GET /products/{id}",
          "$default");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void a_site_is_asked_before_any_route_and_with_any_method() throws Exception {
    assertThat(api.get("/echo/a").body()).isEqualTo("GET /echo/a");
    assertThat(api.send(api.request("/echo").POST(BodyPublishers.ofString("!"))).body())
        .isEqualTo("POST /echo!");
    assertThat(api.lambda.invocations()).isEmpty();
  }

  @Test
  void a_site_is_in_no_access_log_and_nobody_hears_of_it() throws Exception {
    var _ = api.get("/echo/a");
    assertThat(api.accessLog).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void pages_of_other_origins_may_read_the_api_and_no_site() throws Exception {
    var fromElsewhere = api.request("/echo/a").header("Origin", "https://else.example");
    assertThat(api.send(fromElsewhere).headers().firstValue("access-control-allow-origin"))
        .isEmpty();
    var toTheApi = api.request("/products/1").header("Origin", "https://else.example");
    assertThat(api.send(toTheApi).headers().firstValue("access-control-allow-origin")).isPresent();
  }

  @Test
  void a_site_that_breaks_is_a_500_and_a_line_in_the_log() throws Exception {
    assertThat(api.get("/echo/break").statusCode()).isEqualTo(500);
    assertThat(api.accessLog).singleElement().asString().contains("/echo", "as it was told");
  }

  @Test
  void a_head_of_a_site_has_no_body() throws Exception {
    var response = api.send("HEAD", "/echo/a");
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("content-length")).contains("12");
  }

  @Test
  void who_listens_hears_of_a_request_by_its_route() throws Exception {
    api.lambda.answers(
        "{\"statusCode\":201,\"headers\":{\"X-Correlation-ID\":\"minted\"},\"body\":\"\"}");
    var _ = api.send(api.request("/products/7?secret=1").header("X-Correlation-Id", "sent"));
    assertThat(heard)
        .singleElement()
        .satisfies(served -> {
          assertThat(served.route()).isEqualTo("GET /products/{id}");
          assertThat(served.function()).isEqualTo("GET /products/{id}");
          assertThat(served.status()).isEqualTo(201);
          assertThat(served.correlationId()).contains("minted");
          assertThat(served.duration()).isPositive();
        });
  }

  @Test
  void of_a_request_whose_function_failed_the_client_s_id_is_heard() throws Exception {
    api.lambda.does(() -> new Outcome.Failed("Broken", new byte[0]));
    var _ = api.send(api.request("/products/7").header("X-Correlation-Id", "sent"));
    assertThat(heard)
        .singleElement()
        .satisfies(served -> {
          assertThat(served.status()).isEqualTo(500);
          assertThat(served.correlationId()).contains("sent");
        });
  }
}

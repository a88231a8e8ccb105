package com.acme.shop.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Pages;
import com.acme.shop.local.testing.ShopTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the root, with the paths and the headers of the shop's own template. */
class StorefrontTest {

  private static final Pages PAGES =
      ShopTemplate.stack().pages().stream()
          .filter(page -> page.path().equals("/storefront/"))
          .findFirst()
          .orElseThrow();

  private final Path folder;
  private final ServedApi api;

  StorefrontTest(@TempDir Path folder) {
    this.folder = folder;
    var pages = new Pages(PAGES.path(), folder, PAGES.home(), PAGES.contentSecurityPolicy());
    api = ServedApi.with(List.of(StaticFiles.of(pages)), "GET /products", "POST /login");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Shop</title>");
    Files.writeString(folder.resolve("main.js"), "start();");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void the_storefront_is_the_first_page_that_a_customer_comes_to() throws Exception {
    var page = api.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Shop</title>");
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(PAGES.address()).isEqualTo("/");
  }

  @Test
  void what_follows_a_question_mark_does_not_matter() throws Exception {
    assertThat(api.get("/?from=advertisement").statusCode()).isEqualTo(200);
  }

  @Test
  void its_files_are_beside_it() throws Exception {
    var script = api.get("/storefront/main.js");

    assertThat(script.body()).isEqualTo("start();");
    assertThat(script.headers().firstValue("content-type"))
        .contains("text/javascript; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/storefront/main.js"})
  void it_shows_pictures_from_anywhere_and_runs_and_calls_nothing_but_its_own_origin(String path)
      throws Exception {
    assertThat(api.get(path).headers().firstValue("content-security-policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy.split("; "))
                .containsExactlyInAnyOrder(
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' https: data:",
                    "connect-src 'self'",
                    "form-action 'none'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/storefront", "/storefront/"})
  void the_folders_name_leads_to_the_page(String path) throws Exception {
    var redirect = api.get(path);

    assertThat(redirect.statusCode()).isEqualTo(308);
    assertThat(redirect.headers().firstValue("location")).contains("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/index.html", "/main.js", "/storefront/none.js", "/none"})
  void nothing_else_is_served(String path) throws Exception {
    assertThat(api.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_can_be_posted_to_it() throws Exception {
    assertThat(api.send("POST", "/").statusCode()).isEqualTo(404);
  }

  @Test
  void a_route_of_the_template_wins_over_it() throws Exception {
    try (ServedApi routed = ServedApi.with(List.of(StaticFiles.of(PAGES)), "GET /")) {
      routed.lambda.answers("{\"statusCode\":200,\"body\":\"mine\"}");

      assertThat(routed.get("/").body()).isEqualTo("mine");
    }
  }

  @Test
  void before_anybody_has_written_it_there_is_none() throws Exception {
    Files.delete(folder.resolve("index.html"));

    assertThat(api.get("/").statusCode()).isEqualTo(404);
  }
}

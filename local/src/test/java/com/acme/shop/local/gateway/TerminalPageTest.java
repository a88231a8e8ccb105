package com.acme.shop.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Pages;
import com.acme.shop.local.testing.ShopTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that the shop's own template hosts, over real HTTP. */
class TerminalPageTest {

  private static final Pages PAGES =
      ShopTemplate.stack().pages().stream()
          .filter(page -> page.path().equals("/terminal/"))
          .findFirst()
          .orElseThrow();

  private final ServedApi api =
      ServedApi.with(List.of(StaticFiles.of(PAGES)), "GET /products", "POST /pos/login");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void the_page_may_load_and_call_nothing_but_its_own_origin() throws Exception {
    var page = api.get("/terminal/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy.split("; "))
                .contains(
                    "default-src 'none'",
                    "script-src 'self'",
                    "connect-src 'self'",
                    "frame-ancestors 'none'"));
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> PAGES.folder().relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_of_the_page_is_served_with_a_type_that_a_browser_takes(String file)
      throws Exception {
    var answer = api.get("/terminal/" + file);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).doesNotContain("octet-stream", "text/plain"));
    assertThat(answer.headers().firstValue("content-security-policy"))
        .contains(PAGES.contentSecurityPolicy());
  }

  @Test
  void a_file_that_did_not_change_is_not_sent_again() throws Exception {
    String tag = api.get("/terminal/").headers().firstValue("etag").orElseThrow();

    var again = api.send(api.request("/terminal/").header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void the_folders_name_leads_to_the_page() throws Exception {
    var redirect = api.get("/terminal");

    assertThat(redirect.statusCode()).isEqualTo(308);
    assertThat(redirect.headers().firstValue("location")).contains("/terminal/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/terminal/none.js",
        "/terminal/../terminal/index.html",
        "/terminal/%2e%2e/%2e%2e/%2e%2e/%2e%2e/pom.xml",
        "/terminal/..%2fpages/index.html",
        "/terminal//etc/passwd",
        "/terminals/index.html"
      })
  void nothing_else_is_served(String path) throws Exception {
    assertThat(api.get(path).statusCode()).isEqualTo(404);
  }
}

package com.acme.shop.local;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.gateway.Gateway;
import com.acme.shop.local.template.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPagesTest {

  private static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Gateway gateway =
      Gateway.start(
          0,
          new Api("HttpApi", "$default", Optional.empty()),
          List.of(),
          (_, _) -> {
            throw new AssertionError("no function is behind a page");
          },
          ApiPages.of(ROOT.resolve("template.yaml")),
          _ -> {});

  @AfterEach
  void close() {
    client.close();
    gateway.close();
  }

  @Test
  void the_page_and_everything_that_it_loads_is_served_here() throws Exception {
    var page = get("/docs/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    List<String> links =
        LINK.matcher(page.body())
            .results()
            .map(MatchResult::group)
            .map(ApiPagesTest::target)
            .toList();
    assertThat(links).contains("/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js");
    for (String link : links) {
      assertThat(get(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void the_page_has_no_script_of_its_own_and_may_not_have_one() throws Exception {
    var page = get("/docs/");

    assertThat(page.body()).doesNotContainPattern("<script>|<script[^>]*>[^<]|<style| on[a-z]+=");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';")
        .doesNotContain("unsafe", "http");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void the_document_is_the_file_beside_the_template() throws Exception {
    var document = get("/openapi.yaml");

    assertThat(document.headers().firstValue("content-type")).contains("application/yaml");
    assertThat(document.body()).isEqualTo(Files.readString(ROOT.resolve("openapi.yaml")));
  }

  @Test
  void without_its_slash_the_page_is_found_too() throws Exception {
    assertThat(get("/docs").headers().firstValue("location")).contains("/docs/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/template.yaml",
        "/pom.xml",
        "/openapi.yaml/",
        "/docs/openapi.yaml",
        "/docs/../template.yaml",
        "/docs/%2e%2e/demo/seed.json"
      })
  void nothing_else_is_served(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/docs", "/openapi.yaml"})
  void no_route_of_the_template_is_in_the_way(String path) throws Exception {
    assertThat(Files.readAllLines(ROOT.resolve("template.yaml")))
        .filteredOn(not(String::isBlank))
        .noneMatch(line -> line.contains("Path: " + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    var target = URI.create("http://127.0.0.1:" + gateway.port() + path);
    return client.send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofString());
  }

  private static String target(String attribute) {
    String link = attribute.substring(attribute.indexOf('"') + 1, attribute.length() - 1);
    return link.startsWith("/") ? link : "/docs/" + link;
  }
}

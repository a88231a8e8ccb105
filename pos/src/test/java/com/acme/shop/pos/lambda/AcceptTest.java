package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.identity.Caller;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML",
        "text/*",
        "text/html;charset=utf-8",
        "text/html;q=0.2",
        "text/html ; Q = 0.2",
        "application/json;q=0.8, text/html;q=0.9",
        "application/json;q=0, */*;q=0.1",
        "application/*;q=0.5,*/*;q=0.6",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
      })
  void a_page_is_preferred(String accept) {
    assertThat(Accept.of(request(Map.of("accept", accept))).prefersHtml()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",;,",
        ";;;",
        "*/*",
        "application/json",
        "application/problem+json",
        "image/png",
        "text/plain",
        "text/html;q=0",
        "text/html;q=much",
        "text/html;q=0.5, application/json;q=0.5",
        "text/html;q=0.8, */*",
        "text/*;q=0.3, text/html;q=0.2, application/json;q=0.25",
        "text/html, application/json"
      })
  void json_is_the_answer_to_everybody_else(String accept) {
    assertThat(Accept.of(request(Map.of("accept", accept))).prefersHtml()).isFalse();
  }

  @Test
  void who_says_nothing_gets_json() {
    assertThat(Accept.of(request(Map.of())).prefersHtml()).isFalse();
  }

  private static HttpRequest request(Map<String, String> headers) {
    return new HttpRequest("", "", headers, Map.of(), Map.of(), "", Caller.ANONYMOUS, "r");
  }
}

package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the function answers. */
record Reply(JsonNode event) {

  /** Keeps the decimals of amounts: 62.5 is not as good as 62.50. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  int status() {
    return event.get("statusCode").intValue();
  }

  String body() {
    return event.get("body").textValue();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(event.get("headers").get(name)).map(JsonNode::textValue);
  }

  JsonNode json() {
    return exact(body());
  }

  /** The answer of a request that must succeed. */
  JsonNode ok() {
    assertThat(status()).as(body()).isEqualTo(200);
    assertThat(header("content-type")).contains("application/json");
    assertThat(header("cache-control")).contains("no-store");
    return json();
  }

  Reply is(int expected) {
    assertThat(status()).as(body()).isEqualTo(expected);
    return this;
  }

  /** The fields that a problem names. */
  List<String> fields() {
    assertThat(header("content-type")).contains("application/problem+json");
    return json().get("errors").findValuesAsText("field");
  }

  /** Compares the whole body with a file, to the last decimal of an amount. */
  void matches(String golden) {
    assertThat(json().toPrettyString()).isEqualTo(golden(golden).toPrettyString());
  }

  static JsonNode golden(String name) {
    try (var file = Reply.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      return exact(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode exact(String json) {
    try {
      return EXACT.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}

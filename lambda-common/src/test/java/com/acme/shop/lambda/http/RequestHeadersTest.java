package com.acme.shop.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.json.Checked;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that change how a request is carried out. */
class RequestHeadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "wait=3 | 3",
        "wait=0 | 0",
        "wait=10 | 10",
        "wait=11 | 10",
        "wait=99999999999999999999 | 10",
        "wait=007 | 7",
        "WAIT = 3 | 3",
        "wait=\"3\" | 3",
        "respond-async, wait=3 | 3",
        "wait=3;foo=bar, wait=9 | 3"
      })
  void a_client_prefers_to_wait_ten_seconds_at_most(String header, int seconds) {
    var wait = WaitPreference.of(request("prefer", header)).orElseThrow();
    assertThat(wait.time()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(wait.appliedTo(new HttpAnswer(200, Map.of(), "")).headers())
        .containsEntry("preference-applied", "wait=" + seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wait",
        "wait=",
        "wait=-1",
        "wait=1.5",
        "wait=soon",
        "await=3",
        "wait=x,wait=3"
      })
  void a_preference_that_cannot_be_read_is_none(String header) {
    assertThat(WaitPreference.of(request("prefer", header))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"", "!~", "a,b"})
  void a_key_is_taken_as_it_was_sent(String key) {
    assertThat(IdempotencyKeys.of(request("idempotency-key", key)))
        .isEqualTo(new Checked.Valid<>(Optional.of(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "ключ", "tab\there"})
  void a_key_that_is_none_is_named(String key) {
    assertThat(IdempotencyKeys.of(request("idempotency-key", key)))
        .isInstanceOf(Checked.Invalid.class)
        .asString()
        .contains(IdempotencyKeys.HEADER);
  }

  @Test
  void a_key_has_255_characters_at_most() {
    assertThat(IdempotencyKeys.of(request("idempotency-key", "k".repeat(255))))
        .isInstanceOf(Checked.Valid.class);
    assertThat(IdempotencyKeys.of(request("idempotency-key", "k".repeat(256))))
        .isInstanceOf(Checked.Invalid.class);
  }

  @Test
  void who_sends_no_header_has_no_key_and_does_not_wait() {
    var request = request("accept", "*/*");
    assertThat(IdempotencyKeys.of(request)).isEqualTo(new Checked.Valid<>(Optional.empty()));
    assertThat(WaitPreference.of(request)).isEmpty();
  }

  private static HttpRequest request(String header, String value) {
    return new HttpRequest(
        "POST /x", "/x", Map.of(header, value), Map.of(), Map.of(), "", Caller.ANONYMOUS, "r-1");
  }
}

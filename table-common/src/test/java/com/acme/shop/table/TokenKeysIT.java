package com.acme.shop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.local.testing.TestKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** When the keys are read, and how long they are believed. */
class TokenKeysIT {

  private static final TestKey FIRST = new TestKey();
  private static final TestKey SECOND = new TestKey();

  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final SettableClock clock = new SettableClock();

  private EmbeddedTable embedded;
  private DynamoDbClient client;
  private TokenKeys keys;

  @BeforeEach
  void create() {
    embedded = EmbeddedTable.of(ShopTemplate.table());
    client = TableClients.watched(embedded, new CallCounter(calls));
    keys = new TokenKeys(new ShopTable(client, embedded.name()), clock);
    publish(FIRST);
  }

  @AfterEach
  void drop() {
    client.close();
    embedded.close();
  }

  @Test
  void a_thousand_tokens_cost_one_call() {
    for (int i = 0; i < 1000; i++) {
      assertThat(keys.find(kid(FIRST))).contains(FIRST.publicKey());
    }
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void a_key_is_believed_for_five_minutes() {
    keys.find(kid(FIRST));
    clock.pass(Duration.ofMinutes(5));
    keys.find(kid(FIRST));
    assertThat(reads()).isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    keys.find(kid(FIRST));
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void inventing_key_ids_costs_a_call_in_ten_seconds() {
    assertThat(keys.find(kid(FIRST))).isPresent();
    for (int second = 1; second <= 10; second++) {
      clock.pass(Duration.ofSeconds(1));
      assertThat(keys.find("invented-" + second)).isEmpty();
      assertThat(keys.find("invented again-" + second)).isEmpty();
    }
    assertThat(reads()).isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    assertThat(keys.find("invented")).isEmpty();
    assertThat(keys.find("invented too")).isEmpty();
    assertThat(reads()).isEqualTo(2);
    assertThat(keys.find(kid(FIRST))).isPresent();
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void a_new_key_is_found_within_ten_seconds() {
    assertThat(keys.find(kid(SECOND))).isEmpty();
    publish(FIRST, SECOND);
    clock.pass(Duration.ofSeconds(10).plusMillis(1));
    assertThat(keys.find(kid(SECOND))).contains(SECOND.publicKey());
    assertThat(keys.find(kid(FIRST))).isPresent();
  }

  @Test
  void a_withdrawn_key_is_refused_after_five_minutes() {
    assertThat(keys.find(kid(FIRST))).isPresent();
    publish(SECOND);
    clock.pass(Duration.ofMinutes(5));
    assertThat(keys.find(kid(FIRST))).isPresent();
    clock.pass(Duration.ofMillis(1));
    assertThat(keys.find(kid(FIRST))).isEmpty();
    assertThat(keys.find(kid(SECOND))).isPresent();
  }

  @Test
  void a_shop_without_keys_believes_no_token_and_does_not_ask_for_each() {
    new ShopTable(embedded.client(), embedded.name()).remove(TokenKeys.ROW);
    for (int i = 0; i < 100; i++) {
      assertThat(keys.find(kid(FIRST))).isEmpty();
    }
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void a_busy_table_is_no_word_about_a_token() {
    var busy =
        new TokenKeys(CannedAnswer.error("ProvisionedThroughputExceededException").table(), clock);
    assertThatThrownBy(() -> busy.find(kid(FIRST))).isInstanceOf(Unavailable.class);
  }

  @Test
  void a_key_of_another_type_beside_ours_harms_nobody() {
    String former = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"AA\",\"y\":\"AA\"}";
    put(List.of(former, Json.text(jwk(FIRST).write())));
    assertThat(keys.find(kid(FIRST))).isPresent();
    assertThat(keys.find("a")).isEmpty();
  }

  @Test
  void a_row_that_holds_no_keys_is_a_failure() {
    put(List.of("{\"kty\":\"RSA\"}"));
    assertThatThrownBy(() -> keys.find(kid(FIRST))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_token_that_a_published_key_has_signed_names_its_caller() {
    var terms = Map.of("JWT_ISSUER", "urn:acme-shop:shop", "JWT_AUDIENCE", "acme-shop");
    var table = new ShopTable(client, embedded.name());
    Identity identity = TokenKeys.identity(new Environment(terms), table, clock);
    assertThat(caller(identity, token(FIRST, "urn:acme-shop:shop")))
        .isEqualTo(new Caller("u-1", Role.STAFF));
    assertThat(caller(identity, token(FIRST, "urn:acme-shop:other"))).isEqualTo(Caller.ANONYMOUS);
    assertThat(caller(identity, token(SECOND, "urn:acme-shop:shop"))).isEqualTo(Caller.ANONYMOUS);
    clock.pass(Duration.ofMinutes(1));
    assertThat(caller(identity, token(FIRST, "urn:acme-shop:shop"))).isNotEqualTo(Caller.ANONYMOUS);
    clock.pass(Duration.ofMinutes(4));
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void the_row_stands_under_the_prefix_that_every_role_may_read() {
    assertThat(TokenKeys.ROW.pk()).startsWith("TOKEN_KEY#");
  }

  private static Caller caller(Identity identity, String token) {
    return identity.of(Caller.ANONYMOUS, Optional.of("Bearer " + token));
  }

  private int reads() {
    return calls.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void publish(TestKey... published) {
    put(Stream.of(published).map(key -> Json.text(jwk(key).write())).toList());
  }

  private void put(List<String> texts) {
    new ShopTable(embedded.client(), embedded.name())
        .put(TokenKeys.ROW, Row.builder().texts("keys", texts).build());
  }

  private static Jwk jwk(TestKey key) {
    return Jwk.of(key.publicKey());
  }

  private static String kid(TestKey key) {
    return jwk(key).kid();
  }

  private String token(TestKey key, String issuer) {
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(kid(key));
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"acme-shop\",\"sub\":\"u-1\",\"role\":\"staff\",\"exp\":%d}"
            .formatted(issuer, clock.instant().getEpochSecond() + 300);
    String input = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
    return input + "." + encoded(key.sign(input.getBytes(UTF_8)));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Stands still until it is told otherwise. */
  private static final class SettableClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }
}

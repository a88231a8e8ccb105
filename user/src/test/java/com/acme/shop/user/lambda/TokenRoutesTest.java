package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.golden;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.user.InMemoryUsers;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemoryPublicKeys;
import com.acme.shop.user.token.InMemorySigner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InMemoryUsers store = new InMemoryUsers();
  private final InMemoryPublicKeys keys = new InMemoryPublicKeys();
  private final InMemorySigner signer = new InMemorySigner();
  private final CountingHashes hashes = new CountingHashes("v1");

  private ServedUsers users;

  @BeforeEach
  void openUsers() {
    users = open("strict", hashes, signer);
  }

  @AfterEach
  void closeUsers() {
    users.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/login/"})
  void a_login_gives_both_tokens(String path) {
    users.registered(WALTER);
    var response = users.http().post(path, "{\"username\":\"WALTER\",\"password\":\"vmware1!\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(golden("tokens", tokens(json(response))));
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void a_login_in_legacy_mode_also_tells_the_user_s_id() {
    try (var legacy = open("legacy", hashes, signer)) {
      String id = legacy.registered(WALTER);
      JsonNode tokens = legacy.loggedIn();
      var expected = new HashMap<>(tokens(tokens));
      expected.put("id", id);
      assertThat(tokens).isEqualTo(golden("tokens-legacy", expected));
      var renewed = json(legacy.refresh(tokens.get("refresh_token").textValue()));
      assertThat(renewed).isEqualTo(golden("tokens", tokens(renewed)));
    }
  }

  @Test
  void an_access_token_says_who_it_is_for_and_how_long() {
    String id = users.registered(WALTER);
    JsonNode tokens = users.loggedIn();
    assertThat(part(tokens, 0))
        .isEqualTo(golden("token-header", Map.of("kid", signer.publicKey().kid())));
    JsonNode claims = claims(tokens);
    String jti = claims.get("jti").textValue();
    assertThat(claims).isEqualTo(golden("token-claims", Map.of("id", id, "jti", jti)));
    assertThat(claims(users.loggedIn()).get("jti").textValue()).isNotEqualTo(jti);
  }

  @Test
  void a_wrong_password_and_an_unknown_user_are_told_apart_by_nothing() {
    users.registered(WALTER);
    var wrong = users.login("walter", "wrong password");
    int work = hashes.verified();
    var unknown = users.login("nobody", "wrong password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(json(wrong)).isEqualTo(golden("login-refused", correlation(wrong)));
    assertThat(anonymous(unknown)).isEqualTo(anonymous(wrong));
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
    assertThat(work).isEqualTo(1);
    assertThat(hashes.verified()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"walter", "nobody"})
  void after_five_failures_the_next_attempt_has_to_wait(String username) {
    users.registered(WALTER);
    failTimes(username, 5);
    int verified = hashes.verified();
    var response = users.login(username, "vmware1!");
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(json(response)).isEqualTo(golden("login-later", correlation(response)));
    assertThat(response.headers().firstValue("retry-after")).contains("1");
    assertThat(hashes.verified()).as("no work for whoever has to wait").isEqualTo(verified);
  }

  @Test
  void the_wait_doubles_and_ends() {
    users.registered(WALTER);
    failTimes("walter", 5);
    for (int wait : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
      assertThat(users.login("walter", "vmware1!").headers().firstValue("retry-after"))
          .contains(Integer.toString(wait));
      users.pass(Duration.ofSeconds(wait));
      assertThat(users.login("walter", "wrong password").statusCode()).isEqualTo(401);
    }
    users.pass(Duration.ofMinutes(15));
    users.loggedIn();
    assertThat(users.login("walter", "wrong password").statusCode()).isEqualTo(401);
    users.loggedIn();
  }

  @Test
  void failures_are_forgotten_after_a_success() {
    users.registered(WALTER);
    for (int i = 0; i < 3; i++) {
      failTimes("walter", 4);
      users.loggedIn();
    }
  }

  @Test
  void a_hash_of_older_parameters_is_renewed_by_the_next_login() {
    users.registered(WALTER);
    try (var newer = open("strict", new CountingHashes("v2"), signer)) {
      newer.loggedIn();
      assertThat(store.read("walter").credentials().orElseThrow().passwordHash()).startsWith("v2:");
      newer.loggedIn();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refresh-token", "/refresh-token/"})
  void a_refresh_token_is_exchanged_for_new_ones(String path) {
    users.registered(WALTER);
    JsonNode first = users.loggedIn();
    var response = users.http().post(path, first.toString());
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode second = json(response);
    assertThat(second).isEqualTo(golden("tokens", tokens(second)));
    assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
    assertThat(claims(second).get("sub")).isEqualTo(claims(first).get("sub"));
    assertThat(claims(second).get("Username").textValue()).isEqualTo("Walter");
  }

  @Test
  void a_replayed_refresh_token_ends_its_whole_family_and_no_other() {
    users.registered(WALTER);
    String other = users.loggedIn().get("refresh_token").textValue();
    String first = users.loggedIn().get("refresh_token").textValue();
    String second = json(users.refresh(first)).get("refresh_token").textValue();
    var replay = users.refresh(first);
    assertThat(replay.statusCode()).isEqualTo(401);
    assertThat(json(replay)).isEqualTo(golden("refresh-refused", correlation(replay)));
    assertThat(anonymous(users.refresh(second))).isEqualTo(anonymous(replay));
    assertThat(users.refresh(other).statusCode()).isEqualTo(200);
  }

  @Test
  void of_two_refreshes_at_the_same_time_one_wins_and_the_family_ends() {
    users.registered(WALTER);
    String token = users.loggedIn().get("refresh_token").textValue();
    var answers = IntStream.range(0, 8).parallel().mapToObj(_ -> users.refresh(token)).toList();
    var won = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    assertThat(won).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 401).hasSize(7);
    String next = json(won.getFirst()).get("refresh_token").textValue();
    assertThat(users.refresh(next).statusCode()).isEqualTo(401);
  }

  @Test
  void a_refresh_token_lives_a_quarter_of_an_hour() {
    users.registered(WALTER);
    String token = users.loggedIn().get("refresh_token").textValue();
    users.pass(Duration.ofSeconds(899));
    String next = json(users.refresh(token)).get("refresh_token").textValue();
    users.pass(Duration.ofMinutes(15));
    assertThat(users.refresh(next).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_refresh_token_that_never_was_is_a_401(String token) {
    var response = users.refresh(token);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(json(response)).isEqualTo(golden("refresh-refused", correlation(response)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/verify-token", "/verify-token/"})
  void a_valid_access_token_is_verified(String path) {
    users.registered(WALTER);
    var response = users.http().post(path, users.loggedIn().toString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(golden("token-valid", Map.of()));
  }

  @Test
  void an_expired_token_is_not_valid() {
    users.registered(WALTER);
    String token = users.loggedIn().get("access_token").textValue();
    users.pass(Duration.ofSeconds(299));
    assertThat(users.verify(token).statusCode()).isEqualTo(200);
    users.pass(Duration.ofSeconds(1));
    assertInvalid(token);
  }

  @Test
  void a_token_that_somebody_changed_or_signed_himself_is_not_valid() {
    users.registered(WALTER);
    String token = users.loggedIn().get("access_token").textValue();
    String[] parts = token.split("\\.", -1);
    assertInvalid("nonsense");
    assertInvalid(parts[0] + "." + parts[1] + ".");
    assertInvalid(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    assertInvalid(parts[0] + "." + encoded(claims.replace("customer", "staff")) + "." + parts[2]);
    String signed = parts[0] + "." + parts[1];
    assertInvalid(
        signed
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    new InMemorySigner().sign(signed.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void logging_out_ends_the_family_of_the_token() {
    users.registered(WALTER);
    String first = users.loggedIn().get("refresh_token").textValue();
    String second = json(users.refresh(first)).get("refresh_token").textValue();
    var response = users.logout(second);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(golden("logged-out", Map.of()));
    assertThat(users.refresh(second).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void logging_out_with_an_unknown_token_is_no_error(String token) {
    var response = users.logout(token);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(golden("logged-out", Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "/login, username",
    "/refresh-token, refresh_token",
    "/verify-token, access_token",
    "/logout, refresh_token"
  })
  void a_body_without_what_is_needed_is_a_400_that_names_it(String path, String field) {
    var response = users.http().post(path, "{}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void a_password_that_is_too_long_to_be_anybody_s_is_not_hashed() {
    assertThat(users.login("walter", "x".repeat(129)).statusCode()).isEqualTo(400);
    assertThat(hashes.verified()).isZero();
  }

  @Test
  void the_public_keys_are_there_for_everybody_to_keep_for_a_while() {
    var response = users.http().get("/.well-known/jwks.json");
    assertThat(response.statusCode()).isEqualTo(200);
    var key = signer.publicKey();
    assertThat(json(response)).isEqualTo(golden("jwks", Map.of("kid", key.kid(), "n", key.n())));
    assertThat(response.headers().firstValue("cache-control")).contains("public, max-age=300");
    assertThat(json(users.http().get("/.well-known/jwks.json/"))).isEqualTo(json(response));
  }

  @Test
  void a_new_signing_key_logs_nobody_out() {
    users.registered(WALTER);
    JsonNode before = users.loggedIn();
    try (var rotated = open("strict", hashes, new InMemorySigner())) {
      assertThat(rotated.verify(before.get("access_token").textValue()).statusCode())
          .isEqualTo(200);
      JsonNode after = json(rotated.refresh(before.get("refresh_token").textValue()));
      assertThat(part(after, 0).get("kid")).isNotEqualTo(part(before, 0).get("kid"));
      String token = after.get("access_token").textValue();
      assertThat(rotated.verify(token).statusCode()).isEqualTo(200);
      assertThat(users.verify(token).statusCode()).isEqualTo(200);
      assertThat(json(rotated.http().get("/.well-known/jwks.json")).get("keys")).hasSize(2);
    }
  }

  private ServedUsers open(String mode, CountingHashes with, InMemorySigner by) {
    return ServedUsers.inMemory(mode, store, with, by, keys);
  }

  private void failTimes(String username, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(users.login(username, "wrong password").statusCode()).isEqualTo(401);
    }
  }

  private void assertInvalid(String token) {
    var response = users.verify(token);
    assertThat(response.statusCode()).as(token).isEqualTo(401);
    assertThat(json(response)).isEqualTo(golden("token-invalid", Map.of()));
  }

  static JsonNode claims(JsonNode tokens) {
    return part(tokens, 1);
  }

  private static JsonNode part(JsonNode tokens, int index) {
    String part = tokens.get("access_token").textValue().split("\\.", -1)[index];
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> tokens(JsonNode answer) {
    return Map.of(
        "access", answer.get("access_token").textValue(),
        "refresh", answer.get("refresh_token").textValue());
  }

  private static Map<String, String> correlation(HttpResponse<String> response) {
    return Map.of("correlation", json(response).get("correlationId").textValue());
  }

  /** The body without the one member that no two requests share. */
  private static String anonymous(HttpResponse<String> response) {
    return response.body().replace(json(response).get("correlationId").textValue(), "");
  }
}

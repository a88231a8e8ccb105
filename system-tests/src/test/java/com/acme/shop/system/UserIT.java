package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, their passwords and their tokens, in a strict shop. */
class UserIT {

  private static ShopUnderTest shop;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.strict();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/register", "/register/"})
  void a_person_registers(String path) {
    String name = unique();
    var response = shop.post(path, Person.registration(name, name + "@example.com"));
    assertThat(response.statusCode()).isEqualTo(201);
    var body = Json.of(response);
    assertThat(body.get("message").textValue()).isEqualTo("User created successfully!");
    assertThat(body.get("resourceId").textValue()).isNotBlank();
    assertThat(body.get("status").intValue()).isEqualTo(201);
  }

  @Test
  void a_username_is_given_once_whatever_its_case() {
    String name = unique();
    shop.post("/register", Person.registration(name, name + "@example.com"));
    var again =
        shop.post(
            "/register",
            Person.registration(name.toUpperCase(Locale.ROOT), "other-" + name + "@x.com"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Json.of(again).get("detail").textValue()).contains("username");
  }

  @Test
  void an_email_address_is_given_once() {
    String name = unique();
    shop.post("/register", Person.registration(name, name + "@example.com"));
    var again = shop.post("/register", Person.registration(unique(), name + "@EXAMPLE.com"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Json.of(again).get("detail").textValue()).contains("email");
  }

  @ParameterizedTest
  @CsvSource({
    "username, ''",
    "username, ab",
    "username, a b c",
    "password, ''",
    "password, short",
    "email, ''",
    "email, nobody",
    "username, guest-00000000-0000-4000-8000-000000000000"
  })
  void a_bad_registration_is_a_400_that_names_the_field(String field, String value) {
    String name = unique();
    var body = (ObjectNode) Json.of(Person.registration(name, name + "@example.com"));
    var response = shop.post("/register", body.put(field, value).toString());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.of(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void nobody_makes_himself_staff() {
    String name = unique();
    var body = (ObjectNode) Json.of(Person.registration(name, name + "@example.com"));
    shop.post("/register", body.put("role", "staff").toString());
    var login = new Person(name, "correct horse", "").logIn(shop);
    if (login.statusCode() == 200) {
      String token = Json.of(login).get("access_token").textValue();
      assertThat(shop.withToken(token).get("/users").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_person_logs_in_and_the_token_is_valid() {
    var person = Person.registeredAt(shop);
    var login = person.logIn(shop);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(Json.of(login).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("access_token", "refresh_token", "status");
    var verified = verify(Json.of(login).get("access_token").textValue());
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(Json.of(verified))
        .isEqualTo(Json.of("{\"message\":\"Token Valid. User Authorized\",\"status\":200}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
  void an_invalid_token_is_answered_as_the_contract_says(String token) {
    var response = verify(token);
    assertThat(response.statusCode()).isEqualTo(token.isEmpty() ? 400 : 401);
    if (!token.isEmpty()) {
      assertThat(Json.of(response))
          .isEqualTo(Json.of("{\"message\":\"Invalid Key. User Not Authorized\",\"status\":401}"));
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
    var person = Person.registeredAt(shop);
    var wrong = new Person(person.username(), "wrong password", "").logIn(shop);
    var unknown = new Person(unique(), "wrong password", "").logIn(shop);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(withoutCorrelation(wrong)).isEqualTo(withoutCorrelation(unknown));
  }

  @Test
  void guessing_is_slowed_down_and_never_locks_the_person_out_for_good() {
    var person = Person.registeredAt(shop);
    var guess = new Person(person.username(), "wrong password", "");
    HttpResponse<String> answer = guess.logIn(shop);
    for (int tries = 1; tries < 20 && answer.statusCode() == 401; tries++) {
      answer = guess.logIn(shop);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
  }

  @Test
  void a_refresh_token_serves_once_and_a_replay_ends_its_family() {
    String first = Person.registeredAt(shop).refreshToken(shop);
    var refreshed = refresh(first);
    assertThat(refreshed.statusCode()).isEqualTo(200);
    String second = Json.of(refreshed).get("refresh_token").textValue();
    assertThat(second).isNotEqualTo(first);
    assertThat(refresh(first).statusCode()).isEqualTo(401);
    assertThat(refresh(second).statusCode()).isEqualTo(401);
  }

  @Test
  void a_log_out_ends_the_session() {
    String token = Person.registeredAt(shop).refreshToken(shop);
    assertThat(shop.post("/logout", body("refresh_token", token)).statusCode()).isEqualTo(200);
    assertThat(refresh(token).statusCode()).isEqualTo(401);
  }

  @Test
  void staff_lists_the_people_and_sees_no_password() {
    var response = Person.staff().at(shop).get("/users");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.of(response).get("data"))
        .isNotEmpty()
        .allSatisfy(person ->
            assertThat(person.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "username", "email", "firstname", "lastname"));
    assertThat(response.body()).doesNotContainIgnoringCase("argon2");
  }

  @Test
  void a_customer_sees_himself_and_nobody_else() {
    var me = Person.registeredAt(shop);
    var other = Person.registeredAt(shop);
    ShopUnderTest mine = me.at(shop);
    var own = mine.get("/users/" + me.id());
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(Json.of(own).at("/data/username").textValue()).isEqualTo(me.username());
    assertThat(mine.get("/users/" + other.id()).statusCode()).isEqualTo(403);
    assertThat(mine.get("/users").statusCode()).isEqualTo(403);
    assertThat(shop.get("/users/" + me.id()).statusCode()).isEqualTo(401);
    assertThat(shop.get("/users").statusCode()).isEqualTo(401);
  }

  @Test
  void an_unknown_user_is_a_404_to_staff() {
    assertThat(Person.staff().at(shop).get("/users/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void the_public_keys_are_public_and_nothing_more() {
    var response = shop.get("/.well-known/jwks.json");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.of(response).get("keys"))
        .allSatisfy(key -> {
          assertThat(key.get("kty").textValue()).isEqualTo("RSA");
          assertThat(key.has("d")).isFalse();
        });
  }

  private static HttpResponse<String> verify(String token) {
    return shop.post("/verify-token", body("access_token", token));
  }

  private static HttpResponse<String> refresh(String token) {
    return shop.post("/refresh-token", body("refresh_token", token));
  }

  private static String body(String field, String value) {
    return "{\"%s\":\"%s\"}".formatted(field, value);
  }

  private static JsonNode withoutCorrelation(HttpResponse<String> response) {
    return ((ObjectNode) Json.of(response)).without("correlationId");
  }

  private static String unique() {
    return "u" + UUID.randomUUID().toString().replace("-", "");
  }
}

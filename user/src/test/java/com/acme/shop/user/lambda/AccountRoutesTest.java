package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.golden;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.user.InMemoryUsers;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemoryPublicKeys;
import com.acme.shop.user.token.InMemorySigner;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CountingHashes hashes = new CountingHashes("v1");

  private ServedUsers users;

  @BeforeEach
  void openUsers() {
    users = open("strict");
  }

  @AfterEach
  void closeUsers() {
    users.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/register", "/register/"})
  void a_person_registers(String path) {
    var response = users.http().post(path, WALTER);
    assertThat(response.statusCode()).isEqualTo(201);
    String id = json(response).get("resourceId").textValue();
    assertThat(json(response)).isEqualTo(golden("created", Map.of("id", id)));
    assertThat(response.headers().firstValue("location")).contains("/users/" + id);
  }

  @ParameterizedTest
  @CsvSource({
    "WALTER, other@acmefitness.com, taken-username",
    "other, Walter@ACMEfitness.com, taken-email",
    "walter, walter@acmefitness.com, taken-both"
  })
  void a_name_and_an_address_are_given_once_whatever_their_case(
      String username, String email, String golden) throws IOException {
    users.registered(WALTER);
    var second = (ObjectNode) JSON.readTree(WALTER);
    var response =
        users
            .http()
            .post("/register", second.put("username", username).put("email", email).toString());
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(json(response)).isEqualTo(golden(golden, correlation(response)));
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void a_user_is_read_by_himself_and_by_staff() {
    String id = users.registered(WALTER);
    String token = "Bearer " + users.loggedIn().get("access_token").textValue();
    for (String path : new String[] {"/users/" + id, "/users/" + id + "/"}) {
      var response = users.http().get(path, "Authorization", token);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(json(response)).isEqualTo(golden("found", Map.of("id", id)));
      assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    }
    users.http().callAs("staff");
    assertThat(users.http().get("/users/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void a_user_is_read_by_nobody_else() {
    String id = users.registered(WALTER);
    assertThat(users.http().get("/users/" + id).statusCode()).isEqualTo(401);
    assertThat(users.http().get("/users").statusCode()).isEqualTo(401);
    users.http().callAs("customer");
    assertThat(users.http().get("/users/" + id).statusCode()).isEqualTo(403);
    assertThat(users.http().get("/users").statusCode()).isEqualTo(403);
  }

  @Test
  void users_are_listed_for_staff() {
    String id = users.registered(WALTER);
    users.http().callAs("staff");
    assertThat(json(users.http().get("/users"))).isEqualTo(golden("listed", Map.of("id", id)));
    assertThat(json(users.http().get("/users/"))).isEqualTo(golden("listed", Map.of("id", id)));
  }

  @Test
  void in_legacy_mode_everybody_reads_users_but_never_a_password() {
    try (var legacy = open("legacy")) {
      String id = legacy.registered(WALTER);
      assertThat(json(legacy.http().get("/users/" + id)))
          .isEqualTo(golden("found", Map.of("id", id)));
      assertThat(json(legacy.http().get("/users"))).isEqualTo(golden("listed", Map.of("id", id)));
    }
  }

  @Test
  void a_page_links_to_the_next_one_until_the_last() {
    for (int i = 0; i < 3; i++) {
      users.registered(aPerson("name" + i, "vmware1!"));
      users.pass(Duration.ofMillis(1));
    }
    users.http().callAs("staff");
    var first = users.http().get("/users?limit=2");
    assertThat(json(first).get("data")).hasSize(2);
    String link = first.headers().firstValue("link").orElseThrow();
    var second = users.http().get(link.substring(1, link.indexOf('>')));
    assertThat(json(second).at("/data/0/username").textValue()).isEqualTo("name2");
    assertThat(second.headers().firstValue("link")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"limit=0, limit", "limit=ten, limit", "after=a%2Fb, after"})
  void a_bad_parameter_is_a_400_that_names_it(String query, String field) {
    users.http().callAs("staff");
    var response = users.http().get("/users?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "a%20b", "%C3%A4"})
  void an_unknown_user_is_a_404(String id) {
    users.http().callAs("staff");
    var response = users.http().get("/users/" + id);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).get("message").textValue()).isEqualTo("There is no such user.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "username | ab | must have 3 to 64 letters, digits, dots, hyphens, underscores",
        "username | a b c | must have 3 to 64 letters, digits, dots, hyphens, underscores",
        "username | wälter | must have 3 to 64 letters, digits, dots, hyphens, underscores",
        "username | '' | is required",
        "username | guest-019ab3f0-0000-4000-8000-000000000000 | must not look like the id of a"
            + " guest",
        "username | GUEST-019ab3f0-0000-4000-8000-000000000000 | must not look like the id of a"
            + " guest",
        "password | short12 | must have 8 to 128 characters",
        "password | '' | must have 8 to 128 characters",
        "email | walter | must be an e-mail address",
        "email | walter@localhost | must be an e-mail address",
        "email | a b@example.org | must be an e-mail address",
        "email | a@b@example.org | must be an e-mail address",
        "email | '' | is required",
        "role | king | must be customer, staff or terminal"
      })
  void a_bad_field_is_a_400_that_names_it(String field, String value, String reason)
      throws IOException {
    var person = (ObjectNode) JSON.readTree(WALTER);
    var response = users.http().post("/register", person.put(field, value).toString());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
    assertThat(json(response).at("/errors/0/detail").textValue()).isEqualTo(reason);
    assertThat(hashes.hashed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"username, 64", "password, 128", "firstname, 100", "lastname, 100"})
  void texts_have_a_longest_length(String field, int longest) throws IOException {
    var person = (ObjectNode) JSON.readTree(WALTER);
    person.put(field, "x".repeat(longest + 1));
    var response = users.http().post("/register", person.toString());
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
    assertThat(hashes.hashed()).isZero();
    users.registered(person.put(field, "x".repeat(longest)).toString());
  }

  @Test
  void an_address_has_at_most_254_characters() throws IOException {
    var person = (ObjectNode) JSON.readTree(WALTER);
    person.put("email", "x".repeat(243) + "@example.org");
    assertThat(users.http().post("/register", person.toString()).statusCode()).isEqualTo(400);
    users.registered(person.put("email", "x".repeat(242) + "@example.org").toString());
  }

  @Test
  void names_may_be_missing_and_field_names_know_no_case() {
    String id =
        users.registered(
            "{\"USERNAME\":\"anna\",\"Password\":\"vmware1!\",\"eMail\":\"a@x.org\",\"age\":7}");
    users.http().callAs("staff");
    var user = json(users.http().get("/users/" + id)).get("data");
    assertThat(user.get("firstname").textValue()).isEmpty();
    assertThat(user.get("lastname").textValue()).isEmpty();
  }

  @Test
  void a_password_keeps_the_space_around_it() {
    users.registered(aPerson("walter", "  vmware1!  "));
    assertThat(users.login("walter", "vmware1!").statusCode()).isEqualTo(401);
    assertThat(users.login("walter", "  vmware1!  ").statusCode()).isEqualTo(200);
  }

  @Test
  void a_long_password_counts_in_characters_whatever_bytes_they_take() {
    users.registered(aPerson("walter", "💪".repeat(128)));
    assertThat(users.login("walter", "💪".repeat(128)).statusCode()).isEqualTo(200);
    assertThat(users.login("walter", "💪".repeat(129)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "terminal"})
  void nobody_but_staff_gives_out_roles(String role) throws IOException {
    var person = ((ObjectNode) JSON.readTree(WALTER)).put("role", role).toString();
    assertThat(users.http().post("/register", person).statusCode()).isEqualTo(403);
    users.http().callAs("customer");
    assertThat(users.http().post("/register", person).statusCode()).isEqualTo(403);
    assertThat(hashes.hashed()).isZero();
    users.http().callAs("staff");
    users.registered(person);
    assertThat(TokenRoutesTest.claims(users.loggedIn()).get("role").textValue()).isEqualTo(role);
  }

  @Test
  void in_legacy_mode_nobody_but_staff_gives_out_roles_either() throws IOException {
    try (var legacy = open("legacy")) {
      var person = ((ObjectNode) JSON.readTree(WALTER)).put("role", "staff").toString();
      assertThat(legacy.http().post("/register", person).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void everybody_may_ask_for_the_role_of_a_customer() throws IOException {
    users.registered(((ObjectNode) JSON.readTree(WALTER)).put("role", "customer").toString());
    assertThat(TokenRoutesTest.claims(users.loggedIn()).get("role").textValue())
        .isEqualTo("customer");
  }

  private ServedUsers open(String mode) {
    return ServedUsers.inMemory(
        mode, new InMemoryUsers(), hashes, new InMemorySigner(), new InMemoryPublicKeys());
  }

  private static String aPerson(String username, String password) {
    return "{\"username\":\"%1$s\",\"password\":\"%2$s\",\"email\":\"%1$s@example.org\"}"
        .formatted(username, password);
  }

  private static Map<String, String> correlation(HttpResponse<String> response) {
    return Map.of("correlation", json(response).get("correlationId").textValue());
  }
}

package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TokenKeys;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemorySigner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what each route asks of DynamoDB: one call, two for login and a refused refresh. */
class UserCallsIT {

  private EmbeddedTable table;
  private CountedCalls calls;
  private ServedUsers users;

  @BeforeEach
  void openUsers() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    users = open("v1");
    users.registered(WALTER);
    users.verify("e30.e30.e30");
  }

  @AfterEach
  void closeUsers() {
    users.close();
    calls.close();
    table.close();
  }

  @Test
  void the_routes_of_accounts_are_one_call() {
    assertThat(calls.of(() -> users.http().post("/register", WALTER.replace("alter", "aldo"))))
        .containsExactly("TransactWriteItemsRequest");
    assertThat(calls.of(() -> users.http().post("/register", WALTER)))
        .containsExactly("TransactWriteItemsRequest");
    users.http().callAs("staff");
    assertThat(calls.of(() -> users.http().get("/users"))).containsExactly("QueryRequest");
    assertThat(calls.of(() -> users.http().get("/users/unknown")))
        .containsExactly("GetItemRequest");
  }

  @Test
  void a_login_is_two_calls() {
    assertThat(calls.of(() -> users.login("walter", "vmware1!")))
        .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
  }

  @Test
  void a_login_that_renews_the_hash_is_two_calls() {
    try (var newer = open("v2")) {
      assertThat(calls.of(() -> newer.login("walter", "vmware1!")))
          .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
    }
  }

  @Test
  void a_failed_login_is_two_calls_whether_or_not_the_user_exists() {
    for (String username : List.of("walter", "nobody")) {
      assertThat(calls.of(() -> users.login(username, "wrong password")))
          .containsExactly("BatchGetItemRequest", "UpdateItemRequest");
    }
  }

  @Test
  void a_login_that_has_to_wait_is_one_call() {
    for (int i = 0; i < 5; i++) {
      users.login("nobody", "wrong password");
    }
    assertThat(calls.of(() -> users.login("nobody", "wrong password")))
        .containsExactly("BatchGetItemRequest");
  }

  @Test
  void a_refresh_is_one_call_and_a_refused_one_two() {
    String token = users.loggedIn().get("refresh_token").textValue();
    assertThat(calls.of(() -> users.refresh(token))).containsExactly("UpdateItemRequest");
    assertThat(calls.of(() -> users.refresh(token)))
        .containsExactly("UpdateItemRequest", "DeleteItemRequest");
  }

  @Test
  void other_routes_of_tokens_are_one_call_at_most() {
    var tokens = users.loggedIn();
    String access = tokens.get("access_token").textValue();
    assertThat(users.verify(access).statusCode()).isEqualTo(200);
    assertThat(calls.of(() -> users.verify(access))).isEmpty();
    assertThat(calls.of(() -> users.logout(tokens.get("refresh_token").textValue())))
        .containsExactly("DeleteItemRequest");
    assertThat(calls.of(() -> users.http().get("/.well-known/jwks.json")))
        .containsExactly("GetItemRequest");
  }

  @Test
  void what_cannot_be_read_is_no_call() {
    assertThat(calls.of(() -> users.http().post("/register", "{}"))).isEmpty();
    assertThat(calls.of(() -> users.http().post("/login", "{}"))).isEmpty();
    assertThat(calls.of(() -> users.refresh("nonsense"))).isEmpty();
    assertThat(calls.of(() -> users.logout("nonsense"))).isEmpty();
    assertThat(calls.of(() -> users.http().get("/users"))).isEmpty();
  }

  @Test
  void a_token_is_valid_wherever_the_table_s_keys_are_read() {
    var terms = new TokenTerms("urn:acme-shop:test", "acme-shop");
    var tokens = users.loggedIn();
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T06:00:01Z"));
    var verifier =
        new TokenVerifier(
            terms, new TokenKeys(new ShopTable(calls.client(), table.name()), clock), clock);
    assertThat(verifier.verify(tokens.get("access_token").textValue()))
        .map(caller -> caller.role().spelling())
        .contains("customer");
    assertThat(json(users.http().get("/.well-known/jwks.json")).get("keys")).hasSize(1);
  }

  private ServedUsers open(String parameters) {
    var shopTable = new ShopTable(calls.client(), table.name());
    return ServedUsers.on(
        "strict",
        Stores.in(shopTable),
        new CountingHashes(parameters),
        new InMemorySigner(),
        new TokenKeys(shopTable, InstantSource.system()));
  }
}

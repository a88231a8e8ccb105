package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TokenKeys;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemorySigner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts what each route asks of DynamoDB: one call, two for login and a refused refresh. */
class UserCallsIT {

  private final List<String> calls = new CopyOnWriteArrayList<>();

  private EmbeddedTable table;
  private DynamoDbClient client;
  private ServedUsers users;

  @BeforeEach
  void openUsers() {
    table = EmbeddedTable.of(ShopTemplate.table());
    client = countingClient();
    users = open("v1");
    users.registered(WALTER);
    users.verify("e30.e30.e30");
  }

  @AfterEach
  void closeUsers() {
    users.close();
    client.close();
    table.close();
  }

  @Test
  void the_routes_of_accounts_are_one_call() {
    assertThat(callsOf(() -> users.http().post("/register", WALTER.replace("alter", "aldo"))))
        .containsExactly("TransactWriteItemsRequest");
    assertThat(callsOf(() -> users.http().post("/register", WALTER)))
        .containsExactly("TransactWriteItemsRequest");
    users.http().callAs("staff");
    assertThat(callsOf(() -> users.http().get("/users"))).containsExactly("QueryRequest");
    assertThat(callsOf(() -> users.http().get("/users/unknown"))).containsExactly("GetItemRequest");
  }

  @Test
  void a_login_is_two_calls() {
    assertThat(callsOf(() -> users.login("walter", "vmware1!")))
        .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
  }

  @Test
  void a_login_that_renews_the_hash_is_two_calls() {
    try (var newer = open("v2")) {
      assertThat(callsOf(() -> newer.login("walter", "vmware1!")))
          .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
    }
  }

  @Test
  void a_failed_login_is_two_calls_whether_or_not_the_user_exists() {
    for (String username : List.of("walter", "nobody")) {
      assertThat(callsOf(() -> users.login(username, "wrong password")))
          .containsExactly("BatchGetItemRequest", "UpdateItemRequest");
    }
  }

  @Test
  void a_login_that_has_to_wait_is_one_call() {
    for (int i = 0; i < 5; i++) {
      users.login("nobody", "wrong password");
    }
    assertThat(callsOf(() -> users.login("nobody", "wrong password")))
        .containsExactly("BatchGetItemRequest");
  }

  @Test
  void a_refresh_is_one_call_and_a_refused_one_two() {
    String token = users.loggedIn().get("refresh_token").textValue();
    assertThat(callsOf(() -> users.refresh(token))).containsExactly("UpdateItemRequest");
    assertThat(callsOf(() -> users.refresh(token)))
        .containsExactly("UpdateItemRequest", "DeleteItemRequest");
  }

  @Test
  void other_routes_of_tokens_are_one_call_at_most() {
    var tokens = users.loggedIn();
    String access = tokens.get("access_token").textValue();
    assertThat(users.verify(access).statusCode()).isEqualTo(200);
    assertThat(callsOf(() -> users.verify(access))).isEmpty();
    assertThat(callsOf(() -> users.logout(tokens.get("refresh_token").textValue())))
        .containsExactly("DeleteItemRequest");
    assertThat(callsOf(() -> users.http().get("/.well-known/jwks.json")))
        .containsExactly("GetItemRequest");
  }

  @Test
  void what_cannot_be_read_is_no_call() {
    assertThat(callsOf(() -> users.http().post("/register", "{}"))).isEmpty();
    assertThat(callsOf(() -> users.http().post("/login", "{}"))).isEmpty();
    assertThat(callsOf(() -> users.refresh("nonsense"))).isEmpty();
    assertThat(callsOf(() -> users.logout("nonsense"))).isEmpty();
    assertThat(callsOf(() -> users.http().get("/users"))).isEmpty();
  }

  @Test
  void a_token_is_valid_wherever_the_table_s_keys_are_read() {
    var terms = new TokenTerms("urn:acme-shop:test", "acme-shop");
    var tokens = users.loggedIn();
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T06:00:01Z"));
    var verifier =
        new TokenVerifier(terms, new TokenKeys(new ShopTable(client, table.name()), clock), clock);
    assertThat(verifier.verify(tokens.get("access_token").textValue()))
        .map(caller -> caller.role().spelling())
        .contains("customer");
    assertThat(json(users.http().get("/.well-known/jwks.json")).get("keys")).hasSize(1);
  }

  private ServedUsers open(String parameters) {
    var shopTable = new ShopTable(client, table.name());
    return ServedUsers.on(
        "strict",
        Stores.in(shopTable),
        new CountingHashes(parameters),
        new InMemorySigner(),
        new TokenKeys(shopTable, InstantSource.system()));
  }

  private List<String> callsOf(Supplier<?> request) {
    calls.clear();
    assertThat(request.get()).isNotNull();
    return List.copyOf(calls);
  }

  private DynamoDbClient countingClient() {
    var account = table.account();
    return DynamoDbClient.builder()
        .endpointOverride(table.endpoint())
        .region(Region.of(account.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKey(), account.secretKey())))
        .overrideConfiguration(config -> config.addExecutionInterceptor(new Counting()))
        .build();
  }

  private final class Counting implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes unused) {
      calls.add(call.request().getClass().getSimpleName());
    }
  }
}

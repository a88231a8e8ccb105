package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TokenKeys;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemorySigner;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at the same time, in a real table. */
class ConcurrencyIT {

  private EmbeddedTable table;
  private ServedUsers users;

  @BeforeEach
  void openUsers() {
    table = EmbeddedTable.of(ShopTemplate.table());
    var shopTable = new ShopTable(table.client(), table.name());
    users =
        ServedUsers.on(
            "strict",
            Stores.in(shopTable),
            new CountingHashes("v1"),
            new InMemorySigner(),
            new TokenKeys(shopTable, InstantSource.system()));
  }

  @AfterEach
  void closeUsers() {
    users.close();
    table.close();
  }

  @Test
  void of_fifty_who_want_one_name_at_the_same_time_one_gets_it() {
    var answers =
        atOnce(50, i -> users.http().post("/register", WALTER.replace("walter@", i + "@")));
    assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 49L));
    users.http().callAs("staff");
    assertThat(json(users.http().get("/users")).get("data")).hasSize(1);
    assertThat(users.login("walter", "vmware1!").statusCode()).isEqualTo(200);
  }

  @Test
  void of_fifty_who_want_one_address_at_the_same_time_one_gets_it() {
    var answers =
        atOnce(
            50,
            i ->
                users
                    .http()
                    .post(
                        "/register", WALTER.replace("\"Walter\",\"p", "\"Walter" + i + "\",\"p")));
    assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 49L));
  }

  @Test
  void guesses_at_the_same_time_do_not_slip_through_the_counter() {
    users.registered(WALTER);
    var answers = atOnce(20, _ -> users.login("walter", "wrong password"));
    assertThat(statuses(answers)).isEqualTo(Map.of(401, 5L, 429, 15L));
    assertThat(users.login("walter", "vmware1!").statusCode()).isEqualTo(429);
  }

  @Test
  void of_refreshes_at_the_same_time_one_wins_and_the_family_ends() {
    users.registered(WALTER);
    String token = users.loggedIn().get("refresh_token").textValue();
    var answers = atOnce(10, _ -> users.refresh(token));
    assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 401, 9L));
    String next =
        answers.stream()
            .filter(answer -> answer.statusCode() == 200)
            .map(answer -> json(answer).get("refresh_token").textValue())
            .collect(Collectors.joining());
    assertThat(users.refresh(next).statusCode()).isEqualTo(401);
  }

  private static Map<Integer, Long> statuses(List<HttpResponse<String>> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
  }

  private static List<HttpResponse<String>> atOnce(
      int times, IntFunction<HttpResponse<String>> request) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> requests =
          IntStream.range(0, times)
              .<Callable<HttpResponse<String>>>mapToObj(i -> () -> request.apply(i))
              .toList();
      return threads.invokeAll(requests).stream().map(ConcurrencyIT::answer).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> answer(Future<HttpResponse<String>> request) {
    try {
      return request.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

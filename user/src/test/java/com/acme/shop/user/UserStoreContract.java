package com.acme.shop.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of users does: the fake of the unit tests, and the table. */
public abstract class UserStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(900);
  private static final Optional<String> SAME_HASH = Optional.empty();

  /** One store, empty, under its three faces. */
  protected abstract Users users();

  protected abstract SignIns signIns();

  protected abstract Sessions sessions();

  @Test
  void a_user_who_was_added_is_found_as_he_was() {
    var walter = aUser("a", "Walter");
    assertThat(users().add(walter, "hash")).isEmpty();
    assertThat(users().find("a")).contains(walter);
    assertThat(users().find("b")).isEmpty();
  }

  @Test
  void a_taken_name_or_address_is_named_and_nothing_is_added() {
    users().add(aUser("a", "Walter"), "hash");
    var sameName = new User("b", "WALTER", "other@x.org", "", "", Role.CUSTOMER);
    assertThat(users().add(sameName, "hash")).containsExactly(Unique.USERNAME);
    var sameEmail = new User("c", "other", "Walter@Example.org", "", "", Role.CUSTOMER);
    assertThat(users().add(sameEmail, "hash")).containsExactly(Unique.EMAIL);
    assertThat(users().add(aUser("d", "walter"), "hash"))
        .containsExactly(Unique.USERNAME, Unique.EMAIL);
    assertThat(users().find("b")).isEmpty();
    assertThat(users().list(Optional.empty(), 10).users()).hasSize(1);
    var free = new User("e", "other", "other@x.org", "", "", Role.CUSTOMER);
    assertThat(users().add(free, "hash")).isEmpty();
  }

  @Test
  void pages_of_users_follow_one_another_and_miss_nobody() {
    IntStream.range(10, 17).forEach(i -> users().add(aUser("u" + i, "name" + i), "hash"));
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = users().list(after, 3);
      page.users().forEach(user -> seen.add(user.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).containsExactly("u10", "u11", "u12", "u13", "u14", "u15", "u16");
  }

  @Test
  void credentials_are_found_by_name_whatever_its_case() {
    users().add(aUser("a", "Walter"), "hash");
    assertThat(signIns().read("wALTER"))
        .isEqualTo(
            new SignInState(
                Optional.of(new Credentials("a", "Walter", Role.CUSTOMER, "hash")), Attempts.NONE));
    assertThat(signIns().read("nobody"))
        .isEqualTo(new SignInState(Optional.empty(), Attempts.NONE));
  }

  @Test
  void failures_are_counted_for_names_that_exist_and_for_others() {
    users().add(aUser("a", "Walter"), "hash");
    for (String name : List.of("walter", "nobody")) {
      assertThat(signIns().fail(name, Attempts.NONE, NOW)).isEqualTo(1);
      assertThat(signIns().fail(name.toUpperCase(Locale.ROOT), Attempts.NONE, LATER)).isEqualTo(2);
      assertThat(signIns().read(name).attempts()).isEqualTo(new Attempts(2, LATER));
    }
  }

  @Test
  void failures_at_the_same_time_are_each_counted() {
    IntStream.range(0, 20).parallel().forEach(_ -> signIns().fail("walter", Attempts.NONE, NOW));
    assertThat(signIns().read("walter").attempts().failures()).isEqualTo(20);
  }

  @Test
  void failures_that_are_a_day_old_do_not_count_on() {
    fail(7);
    var read = signIns().read("walter").attempts();
    assertThat(signIns().fail("walter", read, NOW.plus(Attempts.MEMORY))).isEqualTo(1);
    assertThat(signIns().fail("walter", read, NOW.plus(Attempts.MEMORY))).isEqualTo(2);
  }

  @Test
  void a_success_keeps_the_session_and_forgets_the_failures() {
    users().add(aUser("a", "Walter"), "hash");
    fail(7);
    assertThat(signIns().succeed(signIns().read("walter"), aSession("s"), SAME_HASH)).isTrue();
    assertThat(signIns().read("walter").attempts()).isEqualTo(Attempts.NONE);
    assertThat(rotate("s", "secret", "next", NOW)).isPresent();
  }

  @Test
  void a_right_guess_that_others_have_overtaken_is_turned_away() {
    users().add(aUser("a", "Walter"), "hash");
    var read = signIns().read("walter");
    fail(Attempts.FREE);
    assertThat(signIns().succeed(read, aSession("s"), SAME_HASH)).isFalse();
    assertThat(rotate("s", "secret", "next", NOW)).isEmpty();
    assertThat(signIns().read("walter").attempts().failures()).isEqualTo(Attempts.FREE);
  }

  @Test
  void a_few_failures_of_others_turn_nobody_away() {
    users().add(aUser("a", "Walter"), "hash");
    var read = signIns().read("walter");
    fail(Attempts.FREE - 1);
    assertThat(signIns().succeed(read, aSession("s"), SAME_HASH)).isTrue();
  }

  @Test
  void a_hash_is_replaced_unless_somebody_did_so_before() {
    users().add(aUser("a", "Walter"), "hash");
    var read = signIns().read("walter");
    assertThat(signIns().succeed(read, aSession("s"), Optional.of("better"))).isTrue();
    assertThat(signIns().read("walter").credentials())
        .map(Credentials::passwordHash)
        .contains("better");
    assertThatThrownBy(() -> signIns().succeed(read, aSession("t"), Optional.of("best")))
        .isInstanceOf(Unavailable.class);
    assertThat(rotate("t", "secret", "next", NOW)).isEmpty();
  }

  @Test
  void a_secret_is_good_once() {
    begin("s");
    assertThat(rotate("s", "secret", "next", NOW))
        .contains(new Session("s", "a", "Walter", Role.STAFF, "next", LATER));
    assertThat(rotate("s", "secret", "third", NOW)).isEmpty();
    assertThat(rotate("s", "next", "third", NOW)).isPresent();
  }

  @Test
  void of_many_who_come_with_one_secret_at_the_same_time_one_succeeds() {
    begin("s");
    assertThat(
            IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> rotate("s", "secret", "next" + i, NOW))
                .filter(Optional::isPresent))
        .hasSize(1);
  }

  @Test
  void a_session_that_has_expired_is_none_though_it_is_still_kept() {
    begin("s");
    assertThat(rotate("s", "secret", "next", LATER)).isEmpty();
    assertThat(rotate("s", "secret", "next", LATER.minusSeconds(1))).isPresent();
  }

  @Test
  void a_session_that_was_ended_is_none() {
    begin("s");
    sessions().end("s");
    sessions().end("unknown");
    assertThat(rotate("s", "secret", "next", NOW)).isEmpty();
  }

  private void begin(String id) {
    users().add(aUser("a", "Walter"), "hash");
    assertThat(signIns().succeed(signIns().read("walter"), aSession(id), SAME_HASH)).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      signIns().fail("walter", Attempts.NONE, NOW);
    }
  }

  private Optional<Session> rotate(String id, String secret, String next, Instant now) {
    return sessions().rotate(id, secret, next, now, LATER);
  }

  private static Session aSession(String id) {
    return new Session(id, "a", "Walter", Role.STAFF, "secret", LATER);
  }

  protected static User aUser(String id, String username) {
    return new User(id, username, username + "@example.org", "Walter", "", Role.CUSTOMER);
  }
}

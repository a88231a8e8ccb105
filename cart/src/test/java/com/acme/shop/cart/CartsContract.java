package com.acme.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of carts does: the fake of the unit tests, and the table. */
public abstract class CartsContract {

  protected static final String GUEST = "guest-0b8f6f0a-52f1-4a3b-9c3f-2f1d9a6b7c8d";

  protected final MovableClock clock = new MovableClock();

  /** The same store, empty at first, whenever a test asks. */
  protected abstract Carts carts();

  @Test
  void a_cart_that_nobody_has_filled_is_empty() {
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_line_is_found_as_it_was_added() {
    var quoted = new SpelledMoney(Money.of("1402.50"), "\"1,402.5\"", true);
    var line = new Line("bike", 3, "Fit Bike", quoted, "Häßlich schön", "");
    assertThat(carts().add("walter", line)).isEqualTo(Addition.DONE);
    assertThat(carts().find("walter").lines()).containsExactly(line);
    assertThat(carts().find("dwight")).isEqualTo(Cart.EMPTY);
  }

  @Test
  void the_same_item_again_adds_to_its_quantity_and_keeps_its_price() {
    carts().add("walter", aLine("mat", 2));
    var dearer = new SpelledMoney(Money.of("99.00"), "99", false);
    carts().add("walter", new Line("mat", 3, "Other", dearer, "other", "other"));
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 5));
  }

  @Test
  void lines_stay_in_the_order_in_which_they_were_added() {
    List.of("d", "a", "c", "b").forEach(id -> carts().add("walter", aLine(id, 1)));
    carts().add("walter", aLine("a", 1));
    carts().setQuantity("walter", "c", 7);
    assertThat(ids("walter")).containsExactly("d", "a", "c", "b");
  }

  @Test
  void a_line_holds_999_and_no_more() {
    assertThat(carts().add("walter", aLine("mat", 998))).isEqualTo(Addition.DONE);
    assertThat(carts().add("walter", aLine("mat", 2))).isEqualTo(Addition.LINE_FULL);
    assertThat(carts().add("walter", aLine("mat", 1))).isEqualTo(Addition.DONE);
    assertThat(carts().add("walter", aLine("mat", 1))).isEqualTo(Addition.LINE_FULL);
    assertThat(carts().find("walter").quantity()).isEqualTo(999);
  }

  @Test
  void a_cart_holds_a_hundred_lines_and_no_more() {
    carts().replace("walter", aCart(99));
    assertThat(carts().add("walter", aLine("last", 1))).isEqualTo(Addition.DONE);
    assertThat(carts().add("walter", aLine("more", 1))).isEqualTo(Addition.CART_FULL);
    assertThat(carts().add("walter", aLine("last", 1))).isEqualTo(Addition.DONE);
    carts().setQuantity("walter", "last", 0);
    assertThat(carts().add("walter", aLine("more", 1))).isEqualTo(Addition.DONE);
    assertThat(carts().find("walter").lines()).hasSize(100);
  }

  @Test
  void a_line_s_quantity_is_set_and_the_rest_kept() {
    carts().add("walter", aLine("mat", 2));
    assertThat(carts().setQuantity("walter", "mat", 9)).isTrue();
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 9));
  }

  @Test
  void a_line_that_is_not_there_has_no_quantity_to_set() {
    assertThat(carts().setQuantity("walter", "mat", 1)).isFalse();
    carts().add("walter", aLine("mat", 2));
    assertThat(carts().setQuantity("walter", "bike", 1)).isFalse();
    assertThat(carts().setQuantity("walter", "bike", 0)).isFalse();
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 2));
  }

  @Test
  void a_quantity_of_nothing_removes_the_line() {
    carts().add("walter", aLine("mat", 2));
    carts().add("walter", aLine("bike", 1));
    assertThat(carts().setQuantity("walter", "mat", 0)).isTrue();
    assertThat(ids("walter")).containsExactly("bike");
    assertThat(carts().setQuantity("walter", "bike", 0)).isTrue();
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
    carts().add("walter", aLine("mat", 1));
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 1));
  }

  @Test
  void a_cart_is_replaced_as_a_whole() {
    carts().add("walter", aLine("mat", 2));
    var cart = new Cart(List.of(aLine("z", 1), aLine("a", 2)));
    carts().replace("walter", cart);
    assertThat(carts().find("walter")).isEqualTo(cart);
    carts().replace("walter", Cart.EMPTY);
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_cart_is_cleared_as_often_as_one_likes() {
    carts().add("walter", aLine("mat", 2));
    carts().clear("walter");
    carts().clear("walter");
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({"walter, 90", GUEST + ", 7"})
  void a_cart_is_kept_for_days_after_its_last_change(String userid, int days) {
    carts().add(userid, aLine("mat", 2));
    clock.pass(Duration.ofDays(days).minusMinutes(1));
    carts().setQuantity(userid, "mat", 3);
    clock.pass(Duration.ofDays(days).minusMinutes(1));
    assertThat(carts().find(userid).quantity()).isEqualTo(3);
    clock.pass(Duration.ofMinutes(2));
    assertThat(carts().find(userid)).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_cart_past_its_time_starts_afresh() {
    carts().replace("walter", aCart(100));
    clock.pass(Duration.ofDays(91));
    assertThat(carts().setQuantity("walter", "item0", 1)).isFalse();
    assertThat(carts().setQuantity("walter", "item0", 0)).isFalse();
    assertThat(carts().list(Optional.empty(), 10).carts()).isEmpty();
    assertThat(carts().add("walter", aLine("item0", 4))).isEqualTo(Addition.DONE);
    assertThat(carts().find("walter").lines()).containsExactly(aLine("item0", 4));
  }

  @Test
  void a_guest_s_lines_become_the_person_s() {
    carts().add("walter", aLine("mat", 2));
    carts().add(GUEST, aLine("bike", 1));
    carts().add(GUEST, aLine("mat", 3));
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 5), aLine("bike", 1));
    assertThat(carts().find(GUEST)).isEqualTo(Cart.EMPTY);
  }

  @Test
  void the_same_merge_twice_adds_once() {
    carts().add(GUEST, aLine("mat", 3));
    carts().merge("walter", GUEST);
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 3));
  }

  @Test
  void a_merge_without_a_guest_s_cart_changes_nothing() {
    carts().add("walter", aLine("mat", 3));
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 3));
  }

  @Test
  void a_merge_keeps_to_the_limits_and_loses_nothing_of_the_person_s() {
    carts().replace("walter", aCart(99));
    carts().add(GUEST, aLine("item0", 999));
    carts().add(GUEST, aLine("first", 1));
    carts().add(GUEST, aLine("second", 1));
    carts().merge("walter", GUEST);
    var lines = carts().find("walter").lines();
    assertThat(lines).hasSize(100);
    assertThat(lines.getFirst()).isEqualTo(aLine("item0", 999));
    assertThat(lines.getLast()).isEqualTo(aLine("first", 1));
    assertThat(carts().find(GUEST)).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_guest_s_cart_past_its_time_brings_nothing() {
    carts().add(GUEST, aLine("mat", 3));
    clock.pass(Duration.ofDays(8));
    carts().merge("walter", GUEST);
    assertThat(carts().find("walter")).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_merge_into_a_cart_past_its_time_starts_it_afresh() {
    carts().add("walter", aLine("bike", 3));
    clock.pass(Duration.ofDays(91));
    carts().add(GUEST, aLine("mat", 3));
    carts().merge("walter", GUEST);
    assertThat(ids("walter")).containsExactly("mat");
  }

  @Test
  void every_cart_is_listed_once_page_by_page() {
    List<String> userids = IntStream.range(0, 23).mapToObj(i -> "user" + i).toList();
    userids.forEach(id -> carts().add(id, aLine("mat", 1)));
    carts().add("empty", aLine("mat", 1));
    carts().setQuantity("empty", "mat", 0);
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      CartPage page = carts().list(after, 4);
      assertThat(page.carts()).hasSizeLessThanOrEqualTo(4);
      page.carts().forEach(cart -> seen.add(cart.userid()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(userids);
  }

  @Test
  void a_page_that_holds_all_carts_has_them_whole_and_no_next_one() {
    carts().add("walter", aLine("mat", 2));
    CartPage page = carts().list(Optional.empty(), 100);
    assertThat(page.carts())
        .containsExactly(new UserCart("walter", new Cart(List.of(aLine("mat", 2)))));
    assertThat(page.next()).isEmpty();
  }

  @Test
  void a_hundred_adds_at_once_lose_nothing() throws Exception {
    atOnce(100, _ -> () -> carts().add("walter", aLine("mat", 1)));
    assertThat(carts().find("walter").lines()).containsExactly(aLine("mat", 100));
  }

  @Test
  void a_hundred_different_lines_at_once_are_all_there() throws Exception {
    atOnce(100, i -> () -> carts().add("walter", aLine("item" + i, 1)));
    assertThat(carts().find("walter").lines()).hasSize(100);
  }

  @Test
  void limits_hold_when_many_add_at_once() throws Exception {
    carts().replace("walter", aCart(95));
    var outcomes = atOnce(20, i -> () -> carts().add("walter", aLine("new" + i, 1)));
    assertThat(outcomes).filteredOn(Addition.DONE::equals).hasSize(5);
    assertThat(carts().find("walter").lines()).hasSize(100);
  }

  protected static <T> List<T> atOnce(int times, IntFunction<Callable<T>> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = IntStream.range(0, times).mapToObj(call).toList();
      List<T> results = new ArrayList<>();
      for (var future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private List<String> ids(String userid) {
    return carts().find(userid).lines().stream().map(Line::itemid).toList();
  }

  /** Lines {@code item0}, {@code item1} … of one each. */
  protected static Cart aCart(int lines) {
    return new Cart(IntStream.range(0, lines).mapToObj(i -> aLine("item" + i, 1)).toList());
  }

  protected static Line aLine(String itemid, int quantity) {
    var price = new SpelledMoney(Money.of("62.50"), "62.5", false);
    return new Line(itemid, quantity, "Yoga Mat", price, "", "A mat");
  }
}

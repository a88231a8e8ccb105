package com.acme.shop.order.application;

import static com.acme.shop.order.domain.Histories.CANCELLATION;
import static com.acme.shop.order.domain.Histories.DELIVERY;
import static com.acme.shop.order.domain.Histories.FAILURE;
import static com.acme.shop.order.domain.Histories.PAYMENT;
import static com.acme.shop.order.domain.Histories.REFUND;
import static com.acme.shop.order.domain.Histories.REFUSAL;
import static com.acme.shop.order.domain.Histories.RETURN;
import static com.acme.shop.order.domain.Histories.SHIPMENT;
import static com.acme.shop.order.domain.Histories.WISH_TO_CANCEL;
import static com.acme.shop.order.domain.Histories.aPurchase;
import static com.acme.shop.order.domain.Histories.aSale;
import static com.acme.shop.order.domain.Histories.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.SaleReturnRequested;
import com.acme.shop.events.ShipmentSent;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.application.Orders.OrderPage;
import com.acme.shop.order.application.Orders.Placement;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.order.domain.Till.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of orders does: the fake of the unit tests, and the table. */
public abstract class OrdersContract {

  protected static final Duration A_DAY = Duration.ofDays(1);

  protected final MovableClock clock = new MovableClock();

  /** The same store, empty at first, whenever a test asks; it mints ids by {@link #clock}. */
  protected abstract Orders orders();

  /** How many events of an order that is not there are kept. */
  protected abstract int strays(String orderId);

  @Test
  void an_order_is_found_as_it_was_placed() {
    var order = anOrderOf("walter");
    assertThat(orders().place(order, Optional.empty())).isEqualTo(new Placement.Stored());
    assertThat(orders().find(order.id())).contains(order);
  }

  @Test
  void an_order_without_an_address_and_with_odd_texts_is_found_as_it_was_placed() {
    var purchase =
        new Purchase(
            "häns \"o'neill\" 🛒/#:",
            new Buyer("", "", ""),
            Optional.empty(),
            "",
            new CardHint("", ""),
            List.of(new OrderLine("", "Größe\n\t42", 999, Money.of("1402.50"))));
    var order = anOrder(purchase);
    orders().place(order, Optional.empty());
    assertThat(orders().find(order.id())).contains(order);
    assertThat(ids(orders().ofUser(purchase.userid(), Optional.empty(), 10)))
        .containsExactly(order.id());
  }

  @Test
  void an_order_that_nobody_placed_is_not_there() {
    assertThat(orders().find(orders().newId("walter"))).isEmpty();
  }

  @Test
  void an_id_of_another_shape_is_not_there() {
    for (String id : List.of("12345", "", "x", "#", "ORDER#1", "0123456789abcdef-", "é-🛒")) {
      assertThat(orders().find(id)).as(id).isEmpty();
    }
  }

  @Test
  void the_same_key_with_the_same_body_names_the_first_order() {
    var first = anOrderOf("walter");
    var again = anOrderOf("walter");
    assertThat(orders().place(first, aKey("walter", "key", "body")))
        .isEqualTo(new Placement.Stored());
    assertThat(orders().place(again, aKey("walter", "key", "body")))
        .isEqualTo(new Placement.Known(first.id()));
    assertThat(orders().find(again.id())).isEmpty();
  }

  @Test
  void the_same_key_with_another_body_is_a_clash() {
    var other = anOrderOf("walter");
    assertThat(orders().used(aKey("walter", "key", "body").orElseThrow())).isEmpty();
    var first = anOrderOf("walter");
    orders().place(first, aKey("walter", "key", "body"));
    assertThat(orders().used(aKey("walter", "key", "body").orElseThrow()))
        .contains(new Placement.Known(first.id()));
    assertThat(orders().used(aKey("walter", "key", "other").orElseThrow()))
        .contains(new Placement.Clash());
    assertThat(orders().place(other, aKey("walter", "key", "other")))
        .isEqualTo(new Placement.Clash());
    assertThat(orders().find(other.id())).isEmpty();
  }

  @Test
  void another_user_s_same_key_is_another_key() {
    orders().place(anOrderOf("walter"), aKey("walter", "key", "body"));
    var other = anOrderOf("dwight");
    assertThat(orders().place(other, aKey("dwight", "key", "other")))
        .isEqualTo(new Placement.Stored());
    assertThat(orders().find(other.id())).contains(other);
  }

  @Test
  void orders_without_a_key_are_all_placed() {
    orders().place(anOrderOf("walter"), Optional.empty());
    orders().place(anOrderOf("walter"), Optional.empty());
    assertThat(orders().ofUser("walter", Optional.empty(), 10).orders()).hasSize(2);
  }

  @Test
  void one_of_many_at_once_with_the_same_key_places_the_order() throws Exception {
    var outcomes =
        atOnce(10, _ -> () -> orders().place(anOrderOf("walter"), aKey("walter", "key", "body")));
    var placed = orders().ofUser("walter", Optional.empty(), 100).orders();
    assertThat(placed).hasSize(1);
    var known = new Placement.Known(placed.getFirst().id());
    assertThat(outcomes).filteredOn(new Placement.Stored()::equals).hasSize(1);
    assertThat(outcomes).filteredOn(known::equals).hasSize(9);
  }

  static Stream<Arguments> everyKindOfHistory() {
    return Stream.of(
        argumentSet("delivered", List.of(PAYMENT, SHIPMENT, DELIVERY)),
        argumentSet("refused", List.of(REFUSAL)),
        argumentSet("cancelled and given back", List.of(CANCELLATION, PAYMENT, REFUND)),
        argumentSet("taken back", List.of(PAYMENT, SHIPMENT, RETURN, REFUND)),
        argumentSet("cancelled in time", List.of(PAYMENT, WISH_TO_CANCEL, FAILURE, REFUND)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfHistory")
  void what_happens_is_found_as_it_was_appended(List<OrderEvent> history) {
    var order = aPlacedOrderOf("walter");
    for (OrderEvent event : history) {
      var now = orders().append(order, List.of(event)).orElseThrow();
      assertThat(now).isEqualTo(with(order, event));
      assertThat(orders().find(order.id())).contains(now);
      order = now;
    }
    assertThat(orders().ofUser("walter", Optional.empty(), 10).orders()).containsExactly(order);
    assertThat(walk(after -> orders().all(after, 100), 100)).containsExactly(order.id());
  }

  @Test
  void two_events_are_appended_at_once() {
    var order = aPlacedOrderOf("walter");
    var now = orders().append(order, List.of(PAYMENT, SHIPMENT));
    assertThat(now).contains(with(with(order, PAYMENT), SHIPMENT));
    assertThat(orders().find(order.id())).isEqualTo(now);
  }

  @Test
  void who_has_not_seen_the_newest_appends_nothing() {
    var order = aPlacedOrderOf("walter");
    var paid = orders().append(order, List.of(PAYMENT)).orElseThrow();
    assertThat(orders().append(order, List.of(CANCELLATION))).isEmpty();
    assertThat(orders().find(order.id())).contains(paid);
  }

  @Test
  @DisabledIfSystemProperty(
      named = "shop.aws",
      matches = "http.*",
      disabledReason = "moto cannot take the size of what is not there")
  void nothing_is_appended_to_an_order_that_is_not_there() {
    var order = anOrderOf("walter");
    assertThat(orders().append(order, List.of(PAYMENT))).isEmpty();
    assertThat(orders().find(order.id())).isEmpty();
  }

  @Test
  void one_of_many_appends_at_once_wins() throws Exception {
    var order = aPlacedOrderOf("walter");
    var outcomes = atOnce(10, _ -> () -> orders().append(order, List.of(PAYMENT)));
    assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(orders().find(order.id())).contains(with(order, PAYMENT));
  }

  @Test
  void a_user_s_orders_come_newest_first_page_by_page() {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      newestFirst.addFirst(aPlacedOrderOf("walter").id());
      aPlacedOrderOf("dwight");
    }
    assertThat(walk(after -> orders().ofUser("walter", after, 3), 3))
        .containsExactlyElementsOf(newestFirst);
  }

  @Test
  void who_ordered_nothing_has_no_orders() {
    aPlacedOrderOf("walter");
    var page = orders().ofUser("dwight", Optional.empty(), 10);
    assertThat(page).isEqualTo(new OrderPage(List.of(), Optional.empty()));
  }

  @Test
  void a_page_that_holds_all_of_a_user_s_orders_has_no_next_one() {
    var order = aPlacedOrderOf("walter");
    assertThat(orders().ofUser("walter", Optional.empty(), 10))
        .isEqualTo(new OrderPage(List.of(order), Optional.empty()));
  }

  @Test
  void every_order_is_listed_once_page_by_page() {
    List<String> ids =
        IntStream.range(0, 23).mapToObj(i -> aPlacedOrderOf("user" + i).id()).toList();
    assertThat(walk(after -> orders().all(after, 4), 4)).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void open_orders_come_oldest_first_and_only_those_placed_before() {
    var first = aPlacedOrderOf("walter");
    clock.pass(A_DAY);
    var second = aPlacedOrderOf("dwight");
    Instant limit = clock.instant();
    clock.pass(A_DAY);
    aPlacedOrderOf("eric");
    assertThat(orders().open(limit, 10)).containsExactly(first.id(), second.id());
    assertThat(orders().open(limit, 1)).containsExactly(first.id());
    assertThat(orders().open(limit.minus(A_DAY.multipliedBy(2)), 10)).isEmpty();
  }

  @Test
  void many_open_orders_come_oldest_first_wherever_they_are_kept() {
    List<String> ids =
        IntStream.range(0, 20).mapToObj(i -> aPlacedOrderOf("user" + i).id()).toList();
    Instant limit = clock.instant();
    assertThat(orders().open(limit, 100)).containsExactlyElementsOf(ids);
    assertThat(orders().open(limit, 7)).containsExactlyElementsOf(ids.subList(0, 7));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfHistory")
  void an_order_is_open_until_it_is_at_its_end(List<OrderEvent> history) {
    var order = aPlacedOrderOf("walter");
    for (OrderEvent event : history) {
      order = orders().append(order, List.of(event)).orElseThrow();
      assertThat(orders().open(clock.instant(), 10).contains(order.id()))
          .as("open after %s", event)
          .isEqualTo(order.state().isOpen());
    }
  }

  @Test
  void an_event_of_an_order_that_is_not_there_is_kept_once() {
    var id = orders().newId("walter");
    orders().keepStray(aStray(id), A_DAY);
    orders().keepStray(aStray(id), A_DAY);
    orders().keepStray(aStray("12345"), A_DAY);
    assertThat(strays(id)).isEqualTo(1);
    assertThat(strays("12345")).isEqualTo(1);
    assertThat(orders().find(id)).isEmpty();
    assertThat(orders().all(Optional.empty(), 10).orders()).isEmpty();
  }

  @Test
  void the_events_of_an_order_that_is_not_there_are_found_as_they_were_kept() {
    var id = orders().newId("walter");
    assertThat(orders().strays(id)).isEmpty();
    var sent = aStray(id);
    var returned =
        Event.of(
            new SaleReturnRequested(id, "sale-0001", "wrong size"),
            Instant.parse("2026-11-21T06:00:00.123Z"),
            "pos-outbox",
            new Cause("correlation-1", Optional.of("cause-1")));
    orders().keepStray(sent, A_DAY);
    orders().keepStray(returned, A_DAY);
    orders().keepStray(aStray("12345"), A_DAY);
    assertThat(orders().strays(id)).containsExactlyInAnyOrder(sent, returned);
  }

  @Test
  void an_order_that_is_placed_again_under_its_id_stays_as_it_is() {
    var order = aPlacedOrderOf("walter");
    var paid = orders().append(order, List.of(PAYMENT)).orElseThrow();
    assertThat(orders().place(order, Optional.empty())).isEqualTo(new Placement.Stored());
    assertThat(orders().find(order.id())).contains(paid);
    var other =
        new StoredOrder(
            order.id(), "correlation-2", List.of(placed(aPurchase("dwight"), clock.instant())));
    assertThatThrownBy(() -> orders().place(other, Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(Tender.class)
  void a_sale_at_a_till_is_found_as_it_was_placed(Tender tender) {
    var order = anOrder(aSale("walter", tender));
    orders().place(order, Optional.empty());
    assertThat(orders().find(order.id())).contains(order);
  }

  protected static Event aStray(String orderId) {
    var cause = new Cause("correlation-1", Optional.empty());
    var at = Instant.parse("2026-11-21T06:00:00Z");
    return Event.of(new ShipmentSent(orderId, "tracking-1"), at, "test", cause);
  }

  protected static Optional<IdempotencyKey> aKey(String userid, String key, String fingerprint) {
    return Optional.of(new IdempotencyKey(userid, key, fingerprint));
  }

  /** An order that is stored. */
  protected StoredOrder aPlacedOrderOf(String userid) {
    var order = anOrderOf(userid);
    assertThat(orders().place(order, Optional.empty())).isEqualTo(new Placement.Stored());
    return order;
  }

  /** An order that is not stored. */
  protected StoredOrder anOrderOf(String userid) {
    return anOrder(aPurchase(userid));
  }

  private StoredOrder anOrder(Purchase purchase) {
    String id = orders().newId(purchase.userid());
    var placed = placed(purchase, clock.instant());
    return new StoredOrder(id, "correlation-1", List.of(placed));
  }

  private static StoredOrder with(StoredOrder order, OrderEvent event) {
    var history = new ArrayList<>(order.history());
    history.add(event);
    return new StoredOrder(order.id(), order.correlationId(), history);
  }

  private static List<String> walk(Function<Optional<String>, OrderPage> pages, int limit) {
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = pages.apply(after);
      assertThat(page.orders()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());
    return seen;
  }

  private static List<String> ids(OrderPage page) {
    return page.orders().stream().map(StoredOrder::id).toList();
  }

  private static <T> List<T> atOnce(int times, IntFunction<Callable<T>> call)
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
}

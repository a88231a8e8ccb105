package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class AwaitVerdictTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private final OrderRoom room = new OrderRoom();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void a_payment_that_comes_in_time_is_waited_for_and_no_longer() {
    String id = room.anOrderAwaitingPayment();
    var found =
        await(
            id,
            TEN_SECONDS,
            look -> {
              if (look == 3) {
                room.consume(Reports.paid(id));
              }
            });
    assertThat(found).isEqualTo(room.order(id));
    assertThat(found.version()).isEqualTo(2);
    assertThat(pauses).hasSize(3).containsOnly(Duration.ofMillis(200));
  }

  @Test
  void a_refusal_is_a_verdict_too() {
    String id = room.anOrderAwaitingPayment();
    var found = await(id, TEN_SECONDS, _ -> room.consume(Reports.refused(id)));
    assertThat(found.version()).isEqualTo(2);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void when_the_time_is_up_the_order_is_as_it_is() {
    String id = room.anOrderAwaitingPayment();
    var found = await(id, TEN_SECONDS, _ -> {});
    assertThat(found).isEqualTo(room.order(id));
    assertThat(pauses).hasSizeBetween(49, 50);
  }

  @Test
  void no_time_is_no_look() {
    String id = room.anOrderAwaitingPayment();
    assertThat(await(id, Duration.ZERO, _ -> {})).isEqualTo(room.order(id));
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_order_with_a_verdict_is_not_waited_for() {
    String id = room.aPaidOrder();
    assertThat(await(id, TEN_SECONDS, _ -> {})).isEqualTo(room.order(id));
    assertThat(pauses).isEmpty();
  }

  private StoredOrder await(String id, Duration longest, IntConsumer betweenLooks) {
    var verdict =
        new AwaitVerdict(
            room.orders,
            new Patience(
                room.clock,
                pause -> {
                  pauses.add(pause);
                  room.clock.pass(pause);
                  betweenLooks.accept(pauses.size());
                }));
    return verdict.await(room.order(id), longest);
  }
}

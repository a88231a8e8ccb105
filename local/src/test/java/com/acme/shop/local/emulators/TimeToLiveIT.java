package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TimeToLiveIT {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final EmbeddedTable table = EmbeddedTable.of(Sample.TABLE);
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void an_expired_item_vanishes_whether_it_is_in_an_index_or_not() {
    put("indexed", Map.of("expires", epoch(NOW.minusSeconds(1)), "GSI1PK", Sample.text("x")));
    put("plain", Map.of("expires", epoch(NOW.minusSeconds(1))));

    assertThat(sweep(table.client())).isEqualTo(2);
    assertThat(names()).isEmpty();
  }

  @Test
  void what_has_no_number_in_the_last_five_years_stays() {
    put("later", Map.of("expires", epoch(NOW.plusSeconds(1))));
    put("never", Map.of());
    put("text", Map.of("expires", Sample.text(Long.toString(NOW.getEpochSecond() - 1))));
    put("ancient", Map.of("expires", epoch(Instant.parse("2021-11-20T11:59:59Z"))));
    put("old", Map.of("expires", epoch(Instant.parse("2021-11-20T12:00:01Z"))));

    assertThat(sweep(table.client())).isEqualTo(1);
    assertThat(names()).containsExactlyInAnyOrder("later", "never", "text", "ancient");
  }

  @Test
  void an_item_that_is_refreshed_during_the_sweep_lives_on() {
    put("refreshed", Map.of("expires", epoch(NOW.minusSeconds(1))));
    var client =
        new Refreshing(
            table.client(), () -> put("refreshed", Map.of("expires", epoch(NOW.plusSeconds(60)))));

    assertThat(sweep(client)).isZero();
    assertThat(names()).containsExactly("refreshed");
  }

  @Test
  void all_pages_of_a_big_table_are_swept() {
    int items = 2 * Expiry.PAGE + 1;
    for (int item = 0; item < items; item++) {
      put("item " + item, Map.of("expires", epoch(NOW.minusSeconds(1))));
    }

    assertThat(sweep(table.client())).isEqualTo(items);
    assertThat(names()).isEmpty();
  }

  @Test
  void who_sweeps_for_long_rests_for_longer() {
    var pause = Duration.ofSeconds(5);
    assertThat(TimeToLive.rest(pause, Duration.ofMillis(50))).isEqualTo(pause);
    assertThat(TimeToLive.rest(pause, Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(100));
  }

  @Test
  void it_sweeps_again_and_again() {
    try (var timeToLive = timeToLive(table.client()).every(Duration.ofMillis(10))) {
      for (var name : List.of("first", "second")) {
        put(name, Map.of("expires", epoch(NOW.minusSeconds(1))));
        await().until(() -> names().isEmpty());
      }
      assertThat(timeToLive).isNotNull();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void a_failing_sweep_is_reported_and_tried_again() {
    var client =
        new Refreshing(
            table.client(),
            () -> {
              throw new IllegalStateException("no table");
            });
    put("expired", Map.of("expires", epoch(NOW.minusSeconds(1))));
    try (var timeToLive = timeToLive(client).every(Duration.ofMillis(10))) {
      await().until(() -> failures.size() > 1);
      assertThat(timeToLive).isNotNull();
    }
  }

  private int sweep(DynamoDbClient client) {
    try (var timeToLive = timeToLive(client)) {
      return timeToLive.sweep();
    }
  }

  private TimeToLive timeToLive(DynamoDbClient client) {
    return new TimeToLive(
        client, List.of(Sample.TABLE), Clock.fixed(NOW, ZoneOffset.UTC), failures::add);
  }

  private void put(String name, Map<String, AttributeValue> more) {
    var item = new HashMap<>(key(name));
    item.putAll(more);
    var _ = table.client().putItem(r -> r.tableName(table.name()).item(item));
  }

  private List<String> names() {
    return table.client().scan(r -> r.tableName(table.name())).items().stream()
        .map(item -> item.getOrDefault("PK", Sample.text("")).s())
        .toList();
  }

  private static AttributeValue epoch(Instant instant) {
    return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
  }
}

package com.acme.shop.shipment.dynamodb;

import static com.acme.shop.shipment.application.ShipmentFixture.cancel;
import static com.acme.shop.shipment.application.ShipmentFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.Outgoing;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.Permutations;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.shipment.application.DerivingCarrier;
import com.acme.shop.shipment.application.InMemoryShipments;
import com.acme.shop.shipment.application.ShipmentService;
import com.acme.shop.shipment.domain.ShipmentCommand;
import com.acme.shop.shipment.domain.ShipmentCommand.Book;
import com.acme.shop.shipment.domain.ShipmentCommand.Cancel;
import com.acme.shop.shipment.domain.ShipmentCommand.GiveUp;
import com.acme.shop.shipment.domain.ShipmentEvent.Occasion;
import com.acme.shop.table.ShopTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shipments on DynamoDB Local, in the table that the template describes. */
class ShipmentTableIT {

  private static final AttributeValue NONE = AttributeValue.fromS("");

  private final AtomicInteger minutes = new AtomicInteger();

  private EmbeddedTable table;
  private CountedCalls calls;
  private ShipmentTable shipments;

  @BeforeEach
  void createTable() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    shipments = new ShipmentTable(new ShopTable(calls.client(), table.name()));
  }

  @AfterEach
  void dropTable() {
    calls.close();
    table.close();
  }

  @Test
  void the_table_decides_as_the_rules_do_in_any_order_and_in_one_call_each() {
    List<ShipmentCommand> commands = List.of(book(), giveUp(), callOff());
    for (List<ShipmentCommand> order : Permutations.of(commands).toList()) {
      var inMemory = new InMemoryShipments();
      String orderId = "order-" + minutes.get();
      var twice = new ArrayList<>(order);
      twice.addAll(List.of(book(), giveUp(), callOff()));
      for (ShipmentCommand command : twice) {
        var expected = inMemory.handle(orderId, command);
        assertThat(
                calls.of(() ->
                    assertThat(shipments.handle(orderId, command))
                        .as("%s of %s", command, twice)
                        .isEqualTo(expected)))
            .hasSize(1);
      }
    }
  }

  @Test
  void a_cause_that_is_not_known_is_not_made_up() {
    var occasion = new Occasion(Instant.EPOCH, "c", Optional.empty());
    for (int i = 0; i < 2; i++) {
      assertThat(shipments.handle("1", new Cancel(occasion, "")).event().occasion())
          .isEqualTo(occasion);
    }
  }

  @Test
  void the_row_stands_where_the_function_s_role_allows() {
    shipments.handle("1", book());
    assertThat(rows()).hasSize(1);
    assertThat(rows().getFirst().getOrDefault("PK", NONE).s()).isEqualTo("SHIPMENT#1");
    assertThat(rows().getFirst().getOrDefault("SK", NONE).s()).isEqualTo("SHIPMENT");
  }

  @Test
  void sixteen_who_take_the_same_message_ship_once_and_tell_the_same() throws Exception {
    Set<String> told = toldBySixteen(request(), request());
    assertThat(told).isEqualTo(Set.of("ShipmentSent", "ShipmentDelivered"));
  }

  @Test
  void sixteen_who_ship_and_cancel_at_the_same_time_agree() throws Exception {
    Set<String> told = toldBySixteen(request(), cancel());
    assertThat(told).isIn(Set.of("ShipmentSent", "ShipmentDelivered"), Set.of("ShipmentFailed"));
  }

  /** The types of what sixteen say, of whom each says the same. */
  private Set<String> toldBySixteen(Event one, Event other) throws Exception {
    Queue<Event> told = new ConcurrentLinkedQueue<>();
    var log = new ByteArrayOutputStream();
    var calls =
        IntStream.range(0, 16)
            .<Callable<Outcome>>mapToObj(
                i -> () -> service(told).consume(i % 2 == 0 ? one : other, log(log)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var outcome : threads.invokeAll(calls)) {
        assertThat(outcome.get()).isEqualTo(new Outcome.Done());
      }
    }
    assertThat(rows()).hasSize(1);
    assertThat(told).hasSizeGreaterThanOrEqualTo(16);
    assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("CloudWatchMetrics");
    Set<Event> facts = Set.copyOf(told);
    Set<String> types =
        facts.stream().map(event -> event.data().type().wireName()).collect(Collectors.toSet());
    assertThat(facts).hasSameSizeAs(types);
    return types;
  }

  private ShipmentService service(Queue<Event> told) {
    InstantSource clock = () -> Instant.EPOCH.plusSeconds(minutes.incrementAndGet() * 60L);
    return new ShipmentService(
        clock,
        () -> Duration.ofSeconds(60),
        new DerivingCarrier(),
        shipments,
        events -> events.stream().map(Outgoing::event).forEach(told::add));
  }

  private static Log log(ByteArrayOutputStream log) {
    return Log.to(
        new PrintStream(log, true, StandardCharsets.UTF_8), "shipment", () -> Instant.EPOCH);
  }

  private Book book() {
    Occasion occasion = occasion();
    return new Book(occasion, "t-1", occasion.at().plusSeconds(60));
  }

  private GiveUp giveUp() {
    return new GiveUp(occasion(), "no address");
  }

  private Cancel callOff() {
    return new Cancel(occasion(), "changed my mind");
  }

  /** Another one each time: nanoseconds too must come back as they were. */
  private Occasion occasion() {
    int minute = minutes.incrementAndGet();
    Instant at = Instant.EPOCH.plusSeconds(minute * 60L).plusNanos(minute);
    return new Occasion(at, "correlation-" + minute, Optional.of("cause-" + minute));
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }
}

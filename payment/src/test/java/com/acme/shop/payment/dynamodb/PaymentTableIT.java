package com.acme.shop.payment.dynamodb;

import static com.acme.shop.payment.application.PaymentFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.Outgoing;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.Permutations;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import com.acme.shop.payment.application.InMemoryPayments;
import com.acme.shop.payment.application.PaymentService;
import com.acme.shop.payment.application.RulesGateway;
import com.acme.shop.payment.domain.CardHint;
import com.acme.shop.payment.domain.PaymentCommand;
import com.acme.shop.payment.domain.PaymentCommand.Charge;
import com.acme.shop.payment.domain.PaymentCommand.Refund;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;
import com.acme.shop.payment.domain.Verdict;
import com.acme.shop.table.ShopTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Payments on DynamoDB Local, in the table that the template describes. */
class PaymentTableIT {

  private static final AttributeValue NONE = AttributeValue.fromS("");

  private final AtomicInteger minutes = new AtomicInteger();

  private EmbeddedTable table;
  private CountedCalls calls;
  private PaymentTable payments;

  @BeforeEach
  void createTable() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    payments = new PaymentTable(new ShopTable(calls.client(), table.name()));
  }

  @AfterEach
  void dropTable() {
    calls.close();
    table.close();
  }

  @Test
  void the_table_decides_as_the_rules_do_in_any_order_and_in_one_call_each() {
    List<PaymentCommand> commands =
        List.of(charge(approved()), charge(declined()), refund("t-1"), refund("t-2"));
    for (List<PaymentCommand> order : Permutations.of(commands).toList()) {
      var inMemory = new InMemoryPayments();
      String orderId = "order-" + minutes.get();
      var twice = new ArrayList<>(order);
      twice.addAll(order);
      for (PaymentCommand command : twice) {
        PaymentCommand now = later(command);
        var expected = inMemory.handle(orderId, now);
        assertThat(
                calls.of(() ->
                    assertThat(payments.handle(orderId, now))
                        .as("%s of %s", now, twice)
                        .isEqualTo(expected)))
            .hasSize(1);
      }
    }
  }

  @Test
  void a_cause_that_is_not_known_is_not_made_up() {
    var occasion = new Occasion(Instant.EPOCH, "c", Optional.empty());
    var first = payments.handle("1", new Charge(occasion, "t", Money.of("1"), approved()));
    assertThat(first).extracting("event.occasion").isEqualTo(occasion);
    for (int i = 0; i < 2; i++) {
      assertThat(payments.handle("1", new Refund(occasion, "t", "r")))
          .extracting("event.occasion")
          .isEqualTo(occasion);
    }
    assertThat(payments.handle("1", charge(approved())))
        .extracting("event.occasion")
        .isEqualTo(occasion);
  }

  @Test
  void the_row_stands_where_the_function_s_role_allows_and_holds_no_more_than_it_must() {
    payments.handle("1", charge(approved()));
    payments.handle("1", refund("t-1"));
    assertThat(rows()).hasSize(1);
    assertThat(rows().getFirst().getOrDefault("PK", NONE).s()).isEqualTo("PAYMENT#1");
    assertThat(rows().getFirst().getOrDefault("SK", NONE).s()).isEqualTo("PAYMENT");
    assertThat(rows().getFirst())
        .containsOnlyKeys(
            "PK",
            "SK",
            "status",
            "amount",
            "transactionId",
            "scheme",
            "lastFour",
            "decidedAt",
            "correlationId",
            "causedBy",
            "refundId",
            "refundedAt",
            "refundCorrelationId",
            "refundCausedBy");
  }

  @Test
  void sixteen_who_take_the_same_message_pay_once_and_tell_the_same() throws Exception {
    Queue<Event> told = new ConcurrentLinkedQueue<>();
    var log = new ByteArrayOutputStream();
    Callable<Outcome> one = () -> service(told).consume(request(), log(log));
    try (var threads = Executors.newFixedThreadPool(16)) {
      var all = threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> one).toList());
      for (var outcome : all) {
        assertThat(outcome.get()).isEqualTo(new Outcome.Done());
      }
    }
    assertThat(told).hasSize(16);
    assertThat(Set.copyOf(told)).hasSize(1);
    assertThat(rows()).hasSize(1);
    assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\"PaymentsTaken\":1");
  }

  private PaymentService service(Queue<Event> told) {
    InstantSource clock = () -> Instant.EPOCH.plusSeconds(minutes.incrementAndGet() * 60L);
    return new PaymentService(
        clock,
        new RulesGateway(clock),
        payments,
        events -> events.stream().map(Outgoing::event).forEach(told::add));
  }

  private static Log log(ByteArrayOutputStream log) {
    return Log.to(
        new PrintStream(log, true, StandardCharsets.UTF_8), "payment", () -> Instant.EPOCH);
  }

  private PaymentCommand later(PaymentCommand command) {
    return switch (command) {
      case Charge c -> new Charge(occasion(), c.transactionId(), c.amount(), c.verdict());
      case Refund r -> new Refund(occasion(), r.transactionId(), r.refundId());
    };
  }

  private Charge charge(Verdict verdict) {
    return new Charge(occasion(), "t-1", Money.of("62.50"), verdict);
  }

  private Refund refund(String transactionId) {
    return new Refund(occasion(), transactionId, "r-1");
  }

  private static Verdict approved() {
    return new Verdict.Approved(new CardHint("Visa", "1111"));
  }

  private static Verdict declined() {
    return new Verdict.Declined(new CardHint("", ""), "The card has expired.");
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

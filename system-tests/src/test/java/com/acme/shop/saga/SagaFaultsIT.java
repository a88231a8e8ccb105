package com.acme.shop.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One call in five to DynamoDB and SQS is throttled, fails, breaks off or is done by halves, and
 * messages are sent twice: nothing is lost and nothing doubled.
 */
class SagaFaultsIT {

  private static final int ORDERS = 100;
  private static final double SHARE = 0.2;
  private static final long SEED = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<Treatment> DYNAMODB_FAULTS =
      List.of(
          fail(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"),
          fail(400, "com.amazon.coral.availability#ThrottlingException"),
          fail(400, "com.amazonaws.dynamodb.v20120810#TransactionConflictException"),
          fail(500, "com.amazonaws.dynamodb.v20120810#InternalServerError"),
          fail(503, ""),
          new Treatment.CutBefore(),
          new Treatment.CutAfter());
  private static final List<Treatment> SQS_FAULTS =
      List.of(
          fail(400, "com.amazonaws.sqs#RequestThrottled"),
          fail(503, "com.amazonaws.sqs#ServiceUnavailable"),
          fail(500, "com.amazonaws.sqs#InternalFailure"),
          new Treatment.CutBefore(),
          new Treatment.CutAfter(),
          new Treatment.TakeHalf());

  /** What fails for good in a function comes again after two seconds, as often as it takes. */
  private static final Map<String, String> PARAMETERS =
      Map.of("QueueVisibilitySeconds", "2", "QueueMaxReceives", "1000", "DeliverySeconds", "0");

  private static SagaStack stack;

  /** An order on its way. */
  private record Placed(Purchase bought, String orderId) {}

  @BeforeAll
  static void start() {
    stack = SagaStack.start(PARAMETERS);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  private static Treatment fail(int status, String type) {
    return new Treatment.Fail(status, type);
  }

  @Test
  void nothing_is_lost_and_nothing_doubled() {
    var faults = new AtomicInteger();
    stack.dynamoDbProxy().treat(seldom(DYNAMODB_FAULTS, new Treatment.Pass(), faults));
    stack.sqsProxy().treat(seldom(SQS_FAULTS, new Treatment.Twice(), faults));
    stack.poll();
    List<Placed> orders =
        IntStream.range(0, ORDERS)
            .parallel()
            .mapToObj(
                number -> place(number % 5 == 0 ? Purchase::withExpiredCard : Purchase::inStore))
            .toList();
    orders.forEach(SagaFaultsIT::awaitEnd);
    stack.dynamoDbProxy().treat(Treatments.none());
    assertThat(orders).allSatisfy(SagaFaultsIT::assertWhole);
    assertThat(faults.get()).as("faults").isGreaterThan(ORDERS);
    System.out.printf("%d orders were done in spite of %d faults%n", ORDERS, faults.get());
  }

  private static Treatments seldom(
      List<Treatment> faults, Treatment otherwise, AtomicInteger count) {
    var random = new Random(SEED);
    return call -> {
      synchronized (random) {
        if (random.nextDouble() >= SHARE) {
          return call.sends() ? otherwise : new Treatment.Pass();
        }
        count.incrementAndGet();
        Treatment fault = faults.get(random.nextInt(faults.size()));
        boolean fits =
            !(fault instanceof Treatment.TakeHalf) || call.body().contains("\"Entries\"");
        return fits ? fault : new Treatment.CutBefore();
      }
    };
  }

  private static Placed place(Supplier<Purchase> what) {
    Purchase bought = what.get();
    return new Placed(bought, stack.shop().place(bought));
  }

  private static void awaitEnd(Placed order) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> stack.shop().status(order.bought(), order.orderId()),
            List.of("delivered", "Payment Failed")::contains);
  }

  /** The shop, payment and shipment tell the same of an order. */
  private static void assertWhole(Placed order) {
    var ending = Story.ending(stack, order.bought(), order.orderId());
    boolean good = order.bought().delivery().equals("instore");
    assertThat(ending.status()).isEqualTo(good ? "delivered" : "Payment Failed");
    assertThat(ending.rows())
        .isEqualTo(good ? List.of("PAYMENT TAKEN", "SHIPMENT BOOKED") : List.of("PAYMENT REFUSED"));
    assertThat(ending.events().values())
        .allSatisfy(types -> assertThat(types.values()).containsOnly(1));
    assertThat(ending.history()).doesNotHaveDuplicates();
  }
}

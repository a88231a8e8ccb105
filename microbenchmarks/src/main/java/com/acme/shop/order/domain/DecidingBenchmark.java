package com.acme.shop.order.domain;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderCommand.RecordPayment;
import com.acme.shop.order.domain.OrderCommand.RecordShipment;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an order of three lines takes to be decided upon: the events, and the state after them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecidingBenchmark {

  private static final Occasion NOW =
      new Occasion(Instant.parse("2026-11-21T06:00:00Z"), "0f6c9f2e-request");
  private static final Purchase PURCHASE =
      new Purchase(
          "walter",
          new Buyer("Walter", "White", "walter@example.com"),
          Optional.of(new Destination("Negra Arroyo Lane 308", "Albuquerque", "87104", "NM", "US")),
          "UPS/FEDEX",
          new CardHint("Visa", "2222"),
          List.of(
              new OrderLine("mat", "A yoga mat", 2, Money.of("62.50")),
              new OrderLine("bike", "A bike for the street", 1, Money.of("499.99")),
              new OrderLine("bottle", "", 3, Money.of("9.95"))));

  private OrderState unknown = new OrderState.NotPlaced();
  private OrderState awaiting = new OrderState.AwaitingPayment(new Placed(NOW, PURCHASE));
  private OrderState paid =
      new OrderState.Paid(PURCHASE, new PaymentTaken(NOW, "payment-1", PURCHASE.total(), "taken"));

  private OrderCommand place = new Place(NOW, PURCHASE);
  private OrderCommand pay = new RecordPayment(NOW, "payment-1", PURCHASE.total(), "taken");
  private OrderCommand ship = new RecordShipment(NOW, "tracking-1");

  @Benchmark
  public OrderState decidePlacing() {
    return after(unknown, place);
  }

  @Benchmark
  public OrderState decidePaying() {
    return after(awaiting, pay);
  }

  @Benchmark
  public OrderState decideShipping() {
    return after(paid, ship);
  }

  private static OrderState after(OrderState state, OrderCommand command) {
    if (OrderDecider.decide(state, command) instanceof Decision.Accepted(var events)) {
      OrderState after = state;
      for (OrderEvent event : events) {
        after = OrderDecider.evolve(after, event);
      }
      return after;
    }
    throw new IllegalStateException("this is to be accepted");
  }
}

package com.acme.shop.order.lambda;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.money.Money;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.Buyer;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.Destination;
import com.acme.shop.order.domain.OrderEvent.Delivered;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Shipped;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
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

/** The body of {@code POST /order/add}, and the answer of {@code GET /order/{userid}/{orderid}}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OrderJsonBenchmark {

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
              new OrderLine("bike", "A bike for the street", 1, Money.of("499.99"))));

  private String body =
      """
      {"userid":"walter","firstname":"Walter","lastname":"White","email":"walter@example.com",
       "address":{"street":"Negra Arroyo Lane 308","city":"Albuquerque","zip":"87104","state":"NM","country":"US"},
       "delivery":"UPS/FEDEX",
       "card":{"type":"Visa","number":"4222222222222","expMonth":"12","expYear":"2099","ccv":"123"},
       "cart":[{"id":"mat","description":"A yoga mat","quantity":"2","price":62.5},
               {"id":"bike","description":"A bike for the street","quantity":1,"price":"499.99"}],
       "total":"624.99"}
      """;

  private StoredOrder delivered =
      new StoredOrder(
          "1f9cb5bd2f5d6c61-01936f0e-5a4d-7cc0-8000-000000000001",
          "correlation-1",
          List.of(
              new Placed(NOW, PURCHASE),
              new PaymentTaken(NOW, "payment-1", PURCHASE.total(), "transaction successful"),
              new Shipped(NOW, "tracking-1"),
              new Delivered(NOW, "tracking-1")));

  @Benchmark
  public Object readOrderBody() {
    if (OrderForm.read(Fields.of(body)) instanceof Checked.Valid<OrderForm>(OrderForm form)) {
      return form;
    }
    throw new IllegalStateException("this is to be valid");
  }

  @Benchmark
  public String writeOrderAnswer() {
    return Json.text(json -> OrderJson.writeWithHistory(json, delivered));
  }
}

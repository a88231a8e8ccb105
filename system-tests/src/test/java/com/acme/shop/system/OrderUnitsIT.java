package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What AWS bills of one order, from the cart until it is delivered, but for time and logs. */
class OrderUnitsIT {

  /** Messages of older orders may arrive in between: the least of some orders counts. */
  private static final int ORDERS = 3;

  private static final Set<String> OF_AN_ORDER =
      Set.of(
          "CartFunction",
          "OrderFunction",
          "OrderPaymentsFunction",
          "OrderShipmentsFunction",
          "PaymentFunction",
          "ShipmentFunction");

  private final ShopUnderTest shop = ShopUnderTest.strict();

  @Test
  void an_order_takes_no_more_units_than_it_may() {
    Ordering customer = Ordering.newCustomer(shop);
    Map<String, Long> least = unitsOf(customer);
    for (int order = 1; order < ORDERS; order++) {
      Map<String, Long> again = unitsOf(customer);
      // Settings are asked for once a minute: what one order had none of is not every order's.
      least.keySet().retainAll(again.keySet());
      least.replaceAll((unit, count) -> Math.min(count, again.getOrDefault(unit, 0L)));
    }
    System.out.println("Units of an order: " + least);
    var allowed = Allowances.of("units");
    assertThat(allowed.exceededBy(least)).as(Allowances::advice).isEmpty();
    assertThat(allowed.unusedBy(least)).as("units that nobody counts").isEmpty();
  }

  /** Two items into the cart, a look at it, the order, and the cart is cleared. */
  private Map<String, Long> unitsOf(Ordering customer) {
    int before = shop.calls().count();
    ShopUnderTest browser = customer.shop();
    String item = customer.product().get("id").textValue();
    String cart = "/cart/item/add/" + customer.userid();
    browser.post(cart, "{\"itemid\":\"%s\",\"quantity\":1}".formatted(item));
    browser.post(cart, "{\"itemid\":\"%s\",\"quantity\":1}".formatted(item));
    browser.get("/cart/items/" + customer.userid());
    customer.place(customer.body(), "Idempotency-Key", UUID.randomUUID().toString());
    browser.get("/cart/clear/" + customer.userid());
    await().until(() -> changesOf("OrderShipmentsFunction", before) == 2);
    return units(
        shop.calls().after(before).stream()
            .filter(call -> OF_AN_ORDER.contains(call.function()))
            .toList());
  }

  private long changesOf(String function, int before) {
    return shop.calls().after(before).stream()
        .filter(call -> call.function().equals(function))
        .filter(call -> call.operation().equals("UpdateItem"))
        .count();
  }

  /** Read units are counted in halves: what is read with eventual consistency takes one. */
  private static Map<String, Long> units(List<AwsCall> calls) {
    Map<String, Long> units = new TreeMap<>();
    for (AwsCall call : calls) {
      switch (call.service()) {
        case "AmazonSQS" -> units.merge("SQS sends", (long) call.sqsRequests(), Long::sum);
        case "DynamoDB" -> {
          boolean reads = call.reads();
          units.merge(
              reads ? "table reads in halves" : "table writes",
              Math.round(reads ? 2 * call.units() : call.units()),
              Long::sum);
          units.merge("index writes", Math.round(call.indexUnits()), Long::sum);
        }
        default -> units.merge(call.service() + " requests", 1L, Long::sum);
      }
    }
    return units;
  }
}

package com.acme.shop.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One purchase from the cart to the delivery, and the same order once more. */
final class Purchase {

  private static final String DELIVERED = "delivered";

  /** What an order does not leave by itself; named as the contract does. */
  private static final Set<String> ENDS = Set.of("Payment Failed", "Cancelled", "Refunded");

  private static final Set<String> STEPS =
      Set.of("Pending Payment", "Paid", "shipped - pending delivery");

  private final ShopClient shop;
  private final Customer customer;
  private final Patience patience;
  private final String key = "doctor-" + UUID.randomUUID();
  private Optional<JsonNode> product = Optional.empty();
  private Optional<String> orderId = Optional.empty();

  Purchase(ShopClient shop, Customer customer, Patience patience) {
    this.shop = shop;
    this.customer = customer;
    this.patience = patience;
  }

  List<Check> all() {
    return List.of(
        new Check("a product is put into the cart", this::fillCart),
        new Check("an order is placed", this::place),
        new Check("the order is delivered", this::await),
        new Check("the same order again is the same order", this::placeAgain));
  }

  /**
   * The cart hears of prices from the catalog's stream, a moment late in a shop that just began.
   */
  private Finding fillCart() throws IOException, InterruptedException {
    Map<String, String> authorization = customer.authorization();
    product =
        Optional.of(shop.get("/products", Map.of()).expect(200).json().at("/data/0"))
            .filter(first -> !first.path("id").asText().isEmpty());
    var item = object().put("itemid", product().path("id").asText()).put("quantity", 1);
    String path = "/cart/item/add/" + customer.id();
    Answer answer =
        patience.look(
            patience.prices(),
            () -> shop.post(path, item, authorization),
            added -> added.status() != 400);
    if (answer.status() == 400) {
      return new Finding.Ill("the cart does not know its price", Page.ITERATOR_AGE.place());
    }
    answer.expect(200);
    return new Finding.Well("added");
  }

  private Finding place() throws IOException, InterruptedException {
    Answer answer = order();
    orderId = Optional.of(answer.text("order_id"));
    boolean paid = answer.json().path("payment").path("success").asBoolean();
    return new Finding.Well(paid ? "paid" : "accepted, not paid yet");
  }

  private Answer order() throws IOException, InterruptedException {
    Map<String, String> headers = new HashMap<>(customer.authorization());
    headers.put("Idempotency-Key", key);
    headers.put("Prefer", "wait=10");
    String path = "/order/add/" + customer.id();
    return shop.post(path, OrderForm.of(customer.id(), product()), headers).expect(200);
  }

  private Finding await() throws IOException, InterruptedException {
    String id = placed();
    String status =
        patience.look(
            patience.delivery(),
            () -> status(id),
            seen -> seen.equals(DELIVERED) || ENDS.contains(seen));
    if (status.equals(DELIVERED)) {
      return new Finding.Well("delivered");
    }
    String known = STEPS.contains(status) || ENDS.contains(status) ? status : "of unknown status";
    return ENDS.contains(status)
        ? new Finding.Ill("it is " + known, "the log of PaymentFunction and ShipmentFunction")
        : new Finding.Ill(
            "it is still %s after %d s".formatted(known, patience.delivery().toSeconds()),
            Page.ORDERS_STUCK.place());
  }

  private String status(String id) throws IOException, InterruptedException {
    return orders()
        .valueStream()
        .filter(order -> order.path("_id").asText().equals(id))
        .map(order -> order.path("status").asText())
        .findFirst()
        .orElseThrow(() ->
            Symptom.ill("it is not among the customer's orders", Page.FUNCTION_ERRORS.place()));
  }

  private JsonNode orders() throws IOException, InterruptedException {
    return shop.get("/order/" + customer.id(), customer.authorization()).expect(200).json();
  }

  private Finding placeAgain() throws IOException, InterruptedException {
    String id = placed();
    boolean same = order().text("order_id").equals(id);
    int count = orders().size();
    return same && count == 1
        ? new Finding.Well("one order")
        : new Finding.Ill(
            "SOMEBODY WHO TRIES AGAIN PAYS TWICE: there are %d orders".formatted(count),
            "the idempotency key in OrderFunction; roll back if it came with a deployment");
  }

  private JsonNode product() {
    return product.orElseThrow(() -> Symptom.needs("a product"));
  }

  private String placed() {
    return orderId.orElseThrow(() -> Symptom.needs("a placed order"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

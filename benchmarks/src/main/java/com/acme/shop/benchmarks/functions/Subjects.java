package com.acme.shop.benchmarks.functions;

import static com.acme.shop.benchmarks.functions.Workload.batch;
import static com.acme.shop.benchmarks.functions.Workload.route;

import com.acme.shop.benchmarks.functions.Cast.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every function of the shop, with real events for it. */
final class Subjects {

  private final Shop shop;
  private final Cast cast;
  private final Purchases purchases;
  private final AtomicInteger count = new AtomicInteger();

  Subjects(Shop shop, Cast cast) {
    this.shop = shop;
    this.cast = cast;
    this.purchases = new Purchases(shop, cast);
  }

  List<Subject> all() {
    return List.of(
        catalog(),
        user(),
        cart(),
        Subject.of("CartPricesFunction", batch("a product changes", insertion("PRODUCT#"))),
        order(),
        Subject.of("OrderPaymentsFunction", batch("an order is paid", this::payment)),
        Subject.of("OrderShipmentsFunction", batch("an order is sent", this::shipment)),
        Subject.of("OrderSalesFunction", batch("a sale was made", purchases::saleMade)),
        Subject.of("OrderSweeperFunction", call("nothing is stuck", Json.object())),
        Subject.of("PaymentFunction", batch("a card is asked for", purchases::paymentRequest)),
        Subject.of("ShipmentFunction", batch("a parcel is asked for", purchases::shipmentRequest)),
        pos(),
        Subject.of("PosOutboxFunction", batch("a sale is stored", soldRow())),
        Subject.of("PosSettlementsFunction", batch("a sale is paid", this::settlement)),
        Subject.of("CanaryFunction", call("a purchase", hook())));
  }

  /** What the rivals do, too: one row read by its key. */
  Workload oneProduct() {
    return route(
        "GET /products/{id}", () -> HttpCall.of("GET /products/{id}").with("id", productId()));
  }

  private Subject catalog() {
    return Subject.of(
        "CatalogFunction",
        oneProduct(),
        route("GET /products", () -> HttpCall.of("GET /products")),
        route(
            "POST /products",
            () ->
                HttpCall.of("POST /products")
                    .as(cast.staff().token())
                    .sending(Cast.productForm(count.incrementAndGet()))));
  }

  private Subject user() {
    Person reader = cast.reader();
    return Subject.of(
        "UserFunction",
        route("GET /users/{userid}", () -> of("GET /users/{userid}", reader)),
        route("POST /login", () -> HttpCall.of("POST /login").sending(reader.credentials())));
  }

  private Subject cart() {
    add(cast.reader());
    return Subject.of(
        "CartFunction",
        route("GET /cart/items/{userid}", () -> of("GET /cart/items/{userid}", cast.reader())),
        route("POST /cart/item/add/{userid}", () -> adding(cast.buyer())));
  }

  private void add(Person customer) {
    var _ = shop.call(adding(customer));
  }

  private HttpCall adding(Person customer) {
    ObjectNode line = Json.object().put("itemid", productId()).put("quantity", 1);
    return of("POST /cart/item/add/{userid}", customer).sending(line);
  }

  private Subject order() {
    for (int i = 0; i < 3; i++) {
      var _ = purchases.ordered(cast.reader());
    }
    return Subject.of(
        "OrderFunction",
        route("GET /order/{userid}", () -> of("GET /order/{userid}", cast.reader())),
        route("POST /order/add/{userid}", () -> purchases.order(cast.buyer())));
  }

  private byte[] payment() {
    return purchases.payment(purchases.ordered(cast.buyer()));
  }

  private byte[] shipment() {
    return purchases.shipmentSent(purchases.paid(cast.buyer()));
  }

  private Subject pos() {
    String sale = purchases.sold().path("saleId").asText();
    return Subject.of(
        "PosFunction",
        route(
            "GET /pos/sales/{saleid}",
            () ->
                HttpCall.of("GET /pos/sales/{saleid}")
                    .with("saleid", sale)
                    .as(cast.terminal().token())),
        route("POST /pos/checkout", purchases::checkout));
  }

  private byte[] settlement() {
    return purchases.salePaid(purchases.soldByCard());
  }

  private Supplier<byte[]> soldRow() {
    var _ = purchases.sold();
    return insertion("SALE#");
  }

  /** One of the rows that are there now, as the stream told of it. */
  private Supplier<byte[]> insertion(String prefix) {
    Map<String, AttributeValue> row = shop.rows(prefix).getFirst();
    return () -> Batches.insertion(row);
  }

  private static Workload call(String name, ObjectNode event) {
    return new Workload(name, Expectation.ANYTHING, () -> Json.bytes(event));
  }

  private static ObjectNode hook() {
    return Json.object()
        .put("DeploymentId", "d-BENCH")
        .put("LifecycleEventHookExecutionId", UUID.randomUUID().toString());
  }

  private String productId() {
    var products = cast.products();
    return products.get(Math.floorMod(count.getAndIncrement(), products.size())).id();
  }

  private static HttpCall of(String route, Person person) {
    return HttpCall.of(route).with("userid", person.id()).as(person.token());
  }
}

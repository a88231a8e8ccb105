package com.acme.shop.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.benchmarks.functions.Cast.Person;
import com.acme.shop.benchmarks.functions.Cast.Product;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Orders and sales: to measure them, and to bring about what others are measured with. */
final class Purchases {

  private static final String CARD = "4222222222222";

  private final Shop shop;
  private final Cast cast;
  private final Product product;

  Purchases(Shop shop, Cast cast) {
    this.shop = shop;
    this.cast = cast;
    this.product = cast.products().getFirst();
  }

  /** Two of a product, by card. */
  HttpCall order(Person customer) {
    ObjectNode form = Json.object().put("userid", customer.id());
    form.put("firstname", "Pat").put("lastname", "Doe").put("email", "pat@example.com");
    form.set("address", address());
    form.put("delivery", "UPS/FEDEX");
    form.set("card", card());
    form.putArray("cart")
        .addObject()
        .put("id", product.id())
        .put("description", "Two of them")
        .put("quantity", 2)
        .put("price", product.price());
    form.put("total", total());
    return HttpCall.of("POST /order/add/{userid}")
        .with("userid", customer.id())
        .as(customer.token())
        .sending(form);
  }

  /** The id of a new order that waits for its payment. */
  String ordered(Person customer) {
    return shop.call(order(customer)).path("order_id").asText();
  }

  /** The id of a new order that is paid. */
  String paid(Person customer) {
    String order = ordered(customer);
    shop.deliver("OrderPaymentsFunction", payment(order));
    return order;
  }

  /** Payment's word that an order's card is good. */
  byte[] payment(String order) {
    ObjectNode data = Json.object().put("success", true).put("status", 200);
    data.put("message", "transaction successful").put("amount", total().toPlainString());
    data.put("transactionID", UUID.randomUUID().toString()).put("orderID", order);
    return Batches.message("Payment", "CreditCardValidated", data);
  }

  byte[] paymentRequest() {
    ObjectNode data = Json.object().put("orderID", newOrderId(cast.buyer().id()));
    data.putObject("card")
        .put("Type", "Visa")
        .put("Number", CARD)
        .put("ExpiryYear", 2099)
        .put("ExpiryMonth", 12)
        .put("CVV", "123");
    return Batches.message("Order", "PaymentRequested", data.put("total", "125"));
  }

  byte[] shipmentRequest() {
    ObjectNode data =
        Json.object().put("_id", newOrderId(cast.buyer().id())).put("delivery", "UPS/FEDEX");
    data.set("address", address());
    return Batches.message("Order", "ShipmentRequested", data);
  }

  byte[] shipmentSent(String order) {
    ObjectNode data = Json.object().put("trackingNumber", UUID.randomUUID().toString());
    data.put("orderNumber", order).put("status", "shipped - pending delivery");
    return Batches.message("Shipment", "ShipmentSent", data);
  }

  /** Two of a product, for cash. */
  HttpCall checkout() {
    ObjectNode sale = sale();
    sale.putObject("tender").put("type", "cash").put("tendered", total());
    return HttpCall.of("POST /pos/checkout").as(cast.terminal().token()).sending(sale);
  }

  /** The receipt of a new sale for cash. */
  JsonNode sold() {
    return shop.call(checkout());
  }

  /** The receipt of a new sale whose card payment has no verdict yet. */
  JsonNode soldByCard() {
    ObjectNode sale = sale().put("soldAt", Instant.now().toString());
    ((ObjectNode) sale.at("/lines/0")).put("price", product.price());
    sale.putObject("tender").put("type", "card").set("card", card());
    ObjectNode sales = Json.object();
    sales.putArray("sales").add(sale);
    String token = cast.terminal().token();
    // A checkout would wait for the verdict.
    return shop.call(HttpCall.of("POST /pos/sync").as(token).sending(sales))
        .at("/results/0/receipt");
  }

  /** Order's word that a sale's card is charged. */
  byte[] salePaid(JsonNode receipt) {
    ObjectNode data = Json.object().put("orderID", receipt.path("orderId").asText());
    data.put("saleID", receipt.path("saleId").asText()).put("amount", total().toPlainString());
    data.put("transactionID", UUID.randomUUID().toString());
    return Batches.message("Order", "SalePaid", data);
  }

  /** The till's word of a sale for cash. */
  byte[] saleMade() {
    String till = cast.terminal().id();
    ObjectNode data = Json.object().put("orderID", newOrderId(till));
    data.put("saleID", UUID.randomUUID().toString()).put("terminalID", till);
    data.put("userID", till);
    data.putArray("lines")
        .addObject()
        .put("id", product.id())
        .put("description", "Yoga Mat")
        .put("quantity", 2)
        .put("price", product.price().toPlainString());
    data.put("discount", "0").put("total", total().toPlainString());
    return Batches.message("Pos", "SaleMade", data);
  }

  private ObjectNode sale() {
    ObjectNode sale = Json.object().put("saleId", UUID.randomUUID().toString());
    sale.putArray("lines").addObject().put("id", product.id()).put("quantity", 2);
    return sale;
  }

  private static ObjectNode card() {
    return Json.object()
        .put("type", "Visa")
        .put("number", CARD)
        .put("expMonth", "12")
        .put("expYear", "2099")
        .put("ccv", "123");
  }

  private BigDecimal total() {
    return product.price().multiply(BigDecimal.TWO);
  }

  private static ObjectNode address() {
    return Json.object()
        .put("street", "Main Street 1")
        .put("city", "Palo Alto")
        .put("zip", "94304")
        .put("state", "CA")
        .put("country", "USA");
  }

  /** As order spells them: what the ids of one owner begin with, and a UUID of version 7. */
  private static String newOrderId(String owner) {
    var unique = new StringBuilder(UUID.randomUUID().toString());
    unique.setCharAt(14, '7');
    return HexFormat.of().formatHex(sha256(owner), 0, 8) + "-" + unique;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

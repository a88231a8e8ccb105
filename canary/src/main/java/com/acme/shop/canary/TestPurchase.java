package com.acme.shop.canary;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.money.Money;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One purchase by nobody: the catalog's first product, paid with a test card and taken along. It
 * shows that the new version reads prices, stores an order, and hears of its payment.
 */
public final class TestPurchase {

  /** Whom the orders belong to. */
  static final String BUYER = "canary";

  private static final Money DEAREST = Money.of("9999999.99");

  private final Functions functions;
  private final String catalog;
  private final String order;
  private final InstantSource clock;

  /**
   * @param catalog the ARN of the catalog as customers call it
   * @param order the ARN of the version of order that is to be tried
   */
  public TestPurchase(Functions functions, String catalog, String order, InstantSource clock) {
    this.functions = functions;
    this.catalog = catalog;
    this.order = order;
    this.clock = clock;
  }

  /**
   * Buys.
   *
   * @throws IllegalStateException saying what went wrong
   */
  public void make() {
    var payment =
        body(call(order, "POST /order/add/{userid}", Map.of("userid", BUYER), purchase(product())))
            .object("payment");
    boolean paid = payment.flag("success");
    if (!value(payment.check(() -> paid))) {
      throw new IllegalStateException("the order was not paid in time");
    }
  }

  private record Product(String id, Money price) {}

  private Product product() {
    List<Fields> products =
        body(call(catalog, "GET /products", Map.of(), "")).objects("data", 1_000);
    if (products.isEmpty()) {
      throw new IllegalStateException("the catalog has nothing to buy");
    }
    Fields first = products.getFirst();
    var product = new Product(first.text("id", 100), first.money("price", DEAREST));
    return value(first.check(() -> product));
  }

  private String call(String function, String route, Map<String, String> path, String body) {
    return functions.invoke(function, Json.text(json -> event(json, route, path, body)));
  }

  /** The body of an answer of payload format 2.0, which must be a success. */
  private static Fields body(String answer) {
    Fields fields = Fields.of(answer);
    int status = fields.wholeNumber("statusCode", 100, 599);
    String body = fields.exactText("body", 0, 6_000_000);
    if (value(fields.check(() -> status)) != 200) {
      throw new IllegalStateException("a function answered " + status);
    }
    return Fields.of(body);
  }

  private static <T> T value(Checked<T> read) {
    return switch (read) {
      case Checked.Valid(T value) -> value;
      case Checked.Invalid(var violations) ->
          throw new IllegalStateException("an answer is not what it should be: " + violations);
    };
  }

  /** Called past the API, a function believes what stands where the API's authorizer writes. */
  private void event(JsonGenerator json, String route, Map<String, String> path, String body)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("version", "2.0");
    json.writeStringField("routeKey", route);
    json.writeStringField("rawPath", route.substring(route.indexOf('/')));
    texts(json, "headers", Map.of("content-type", "application/json", "prefer", "wait=10"));
    texts(json, "pathParameters", path);
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("requestId", BUYER + "-" + clock.millis());
    json.writeObjectFieldStart("authorizer");
    json.writeObjectFieldStart("jwt");
    texts(json, "claims", Map.of("sub", BUYER, "role", "customer"));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("body", body);
    json.writeBooleanField("isBase64Encoded", false);
    json.writeEndObject();
  }

  private String purchase(Product product) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("firstname", "Canary");
      json.writeStringField("delivery", "instore");
      texts(json, "card", card());
      json.writeArrayFieldStart("cart");
      json.writeStartObject();
      json.writeStringField("id", product.id());
      json.writeNumberField("quantity", 1);
      json.writeNumberField("price", product.price().amount());
      json.writeEndObject();
      json.writeEndArray();
      json.writeNumberField("total", product.price().amount());
      json.writeEndObject();
    });
  }

  /** The contract's test card, which is good until the end of next year. */
  private Map<String, String> card() {
    int year = clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
    return Map.of(
        "type", "Visa",
        "number", "4222222222222",
        "expMonth", "12",
        "expYear", Integer.toString(year),
        "ccv", "123");
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }
}

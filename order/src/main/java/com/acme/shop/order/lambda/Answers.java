package com.acme.shop.order.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.order.application.Orders.OrderPage;
import com.acme.shop.order.application.StoredOrder;

/** What the routes of orders have in common. */
final class Answers {

  private Answers() {}

  /** An order is nobody's business but its owner's: no cache on the way may keep it. */
  static HttpAnswer json(int status, Json.Writer body) {
    return HttpAnswer.json(status, body).with("cache-control", "no-store");
  }

  static HttpAnswer list(OrderPage page) {
    return json(
        200,
        json -> {
          json.writeStartArray();
          for (StoredOrder order : page.orders()) {
            OrderJson.write(json, order);
          }
          json.writeEndArray();
        });
  }

  static HttpAnswer noSuchOrder(HttpRequest request) {
    return Problem.notFound("There is no such order.").answer(request);
  }
}

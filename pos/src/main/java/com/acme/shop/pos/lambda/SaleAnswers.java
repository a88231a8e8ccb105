package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.pos.application.StoredSale;

/** What the routes of sales have in common. */
final class SaleAnswers {

  private SaleAnswers() {}

  /** What a shop takes is nobody else's business: no cache on the way may keep it. */
  static HttpAnswer json(int status, Json.Writer body) {
    return HttpAnswer.json(status, body).with("cache-control", "no-store");
  }

  static HttpAnswer receipt(int status, StoredSale sale) {
    return json(status, json -> ReceiptJson.write(json, sale));
  }

  static HttpAnswer noSuchSale(HttpRequest request) {
    return Problem.notFound("There is no such sale.").answer(request);
  }
}

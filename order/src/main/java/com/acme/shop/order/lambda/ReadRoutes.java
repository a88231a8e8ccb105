package com.acme.shop.order.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.PageQuery;
import com.acme.shop.order.application.Orders;
import com.acme.shop.order.application.Orders.OrderPage;
import com.acme.shop.order.application.StoredOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The routes that show orders. */
final class ReadRoutes {

  /** Longer than any place in a list that an answer has named. */
  private static final int LONGEST_PLACE = 64;

  private final Orders orders;

  ReadRoutes(Orders orders) {
    this.orders = orders;
  }

  HttpAnswer ofUser(HttpRequest request, String userid) {
    String segment = URLEncoder.encode(userid, StandardCharsets.UTF_8).replace("+", "%20");
    return page(
        request, "/order/" + segment, query -> orders.ofUser(userid, query.after(), query.limit()));
  }

  HttpAnswer all(HttpRequest request) {
    return page(request, "/order/all", query -> orders.all(query.after(), query.limit()));
  }

  private static HttpAnswer page(
      HttpRequest request, String path, Function<PageQuery, OrderPage> read) {
    return HttpAnswer.ifValid(
        request,
        PageQuery.read(request, ReadRoutes::isPlace, "order").checked(),
        query -> {
          OrderPage page = read.apply(query);
          HttpAnswer answer = Answers.list(page);
          return page.next()
              .map(next -> answer.with("link", query.link(path, next, "")))
              .orElse(answer);
        });
  }

  private static boolean isPlace(String text) {
    return !text.isBlank() && text.length() <= LONGEST_PLACE;
  }

  HttpAnswer one(HttpRequest request, String userid) {
    return orders
        .find(request.pathParameter("orderid"))
        .filter(order -> order.state().purchase().userid().equals(userid))
        .map(ReadRoutes::found)
        .orElseGet(() -> Answers.noSuchOrder(request));
  }

  private static HttpAnswer found(StoredOrder order) {
    return Answers.json(200, json -> OrderJson.writeWithHistory(json, order));
  }
}

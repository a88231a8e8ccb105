package com.acme.shop.order.lambda;

import com.acme.shop.lambda.http.Endpoint;
import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.Route;
import java.util.List;

/** The routes of orders. */
record OrderRoutes(PlaceRoute placing, ReadRoutes reading, CancelRoute cancelling) {

  List<Route> routes() {
    return List.of(
        new Route("POST /order/add/{userid}", of(placing::place)),
        new Route("GET /order/{userid}", of(reading::ofUser)),
        new Route("GET /order/all", reading::all),
        new Route("GET /order/{userid}/{orderid}", of(reading::one)),
        new Route("POST /order/{orderid}/cancel", cancelling::cancel));
  }

  /** What answers for one buyer. */
  @FunctionalInterface
  private interface OfBuyer {
    HttpAnswer answer(HttpRequest request, String userid);
  }

  private static Endpoint of(OfBuyer endpoint) {
    return request -> {
      String userid = request.pathParameter("userid");
      return UserId.isOne(userid)
          ? endpoint.answer(request, userid)
          : Problem.badRequest("userid", "must have 1 to %d characters".formatted(UserId.LONGEST))
              .answer(request);
    };
  }
}

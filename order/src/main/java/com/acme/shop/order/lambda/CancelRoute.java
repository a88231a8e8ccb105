package com.acme.shop.order.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.order.application.CancelOrder;
import com.acme.shop.order.application.StoredOrder;
import java.util.Optional;

/** {@code POST /order/{orderid}/cancel}. */
final class CancelRoute {

  private final Mode mode;
  private final CancelOrder cancelOrder;
  private final RequestLog log;

  CancelRoute(Mode mode, CancelOrder cancelOrder, RequestLog log) {
    this.mode = mode;
    this.cancelOrder = cancelOrder;
    this.log = log;
  }

  HttpAnswer cancel(HttpRequest request) {
    var asked =
        new CancelOrder.Request(
            request.pathParameter("orderid"), owner(request), request.requestId(), reason(request));
    return switch (cancelOrder.cancel(asked, log.of(request))) {
      case CancelOrder.Result.Cancelled(var order) -> answer(200, order);
      case CancelOrder.Result.Cancelling(var order) -> answer(202, order);
      case CancelOrder.Result.Refused(var reason) -> Problem.conflict(reason).answer(request);
      case CancelOrder.Result.Unknown _ -> Answers.noSuchOrder(request);
    };
  }

  /** The path does not say whose order it is: only the order itself does. */
  private Optional<String> owner(HttpRequest request) {
    return mode == Mode.LEGACY || isStaff(request)
        ? Optional.empty()
        : Optional.of(request.caller().subject());
  }

  private static String reason(HttpRequest request) {
    return isStaff(request) ? "cancelled by the shop" : "cancelled by the customer";
  }

  private static boolean isStaff(HttpRequest request) {
    return request.caller().role() == Role.STAFF;
  }

  private static HttpAnswer answer(int status, StoredOrder order) {
    return Answers.json(status, json -> OrderJson.write(json, order));
  }
}

package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.pos.application.TakeBack;
import com.acme.shop.pos.application.TakeBack.Wish;
import java.util.Optional;

/** {@code POST /pos/sales/{saleid}/void} and {@code …/refund}. */
record TakeBackRoutes(TakeBack takeBack, RequestLog log) {

  private static final int LONGEST_REASON = 200;

  HttpAnswer voidSale(HttpRequest request) {
    return taken(request, takeBack::voidSale);
  }

  HttpAnswer refund(HttpRequest request) {
    return taken(request, takeBack::refund);
  }

  @FunctionalInterface
  private interface Way {
    Optional<TakeBack.Result> take(String saleId, Wish wish, Log log);
  }

  private HttpAnswer taken(HttpRequest request, Way way) {
    return HttpAnswer.ifValid(request, reason(request), reason -> taken(request, way, reason));
  }

  private HttpAnswer taken(HttpRequest request, Way way, String reason) {
    var wish = new Wish(Rights.by(request), reason, request.requestId());
    return Optional.of(request.pathParameter("saleid"))
        .filter(SaleId::isOne)
        .flatMap(saleId -> way.take(saleId, wish, log.of(request)))
        .map(result -> answer(request, result))
        .orElseGet(() -> SaleAnswers.noSuchSale(request));
  }

  private static HttpAnswer answer(HttpRequest request, TakeBack.Result result) {
    return switch (result) {
      case TakeBack.Result.TakenBack(var sale) -> SaleAnswers.receipt(200, sale);
      case TakeBack.Result.Refused(var reason) -> Problem.conflict(reason).answer(request);
    };
  }

  /** Nobody has to give one: the body may be empty. */
  private static Checked<String> reason(HttpRequest request) {
    if (request.body().isBlank()) {
      return new Checked.Valid<>("");
    }
    var fields = request.fields();
    String reason = fields.optionalText("reason", LONGEST_REASON);
    return fields.check(() -> reason);
  }
}

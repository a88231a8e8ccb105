package com.acme.shop.order.lambda;

import com.acme.shop.events.LastFour;
import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.IdempotencyKeys;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.http.WaitPreference;
import com.acme.shop.order.application.AwaitVerdict;
import com.acme.shop.order.application.Orders.IdempotencyKey;
import com.acme.shop.order.application.PlaceOrder;
import com.acme.shop.order.application.StoredOrder;
import com.acme.shop.order.domain.CardHint;
import com.acme.shop.order.domain.OrderLine;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.order.lambda.Pricing.Result.Differs;
import com.acme.shop.order.lambda.Pricing.Result.Priced;
import com.acme.shop.order.lambda.Pricing.Result.Unpriced;
import java.util.List;
import java.util.Optional;

/** {@code POST /order/add/{userid}}. */
final class PlaceRoute {

  private final Pricing pricing;
  private final PlaceOrder placeOrder;
  private final AwaitVerdict awaitVerdict;
  private final RequestLog log;

  PlaceRoute(Pricing pricing, PlaceOrder placeOrder, AwaitVerdict awaitVerdict, RequestLog log) {
    this.pricing = pricing;
    this.placeOrder = placeOrder;
    this.awaitVerdict = awaitVerdict;
    this.log = log;
  }

  HttpAnswer place(HttpRequest request, String userid) {
    return HttpAnswer.ifValid(
        request,
        IdempotencyKeys.of(request),
        key ->
            HttpAnswer.ifValid(
                request,
                OrderForm.read(request.fields()),
                form -> priced(request, new Asked(userid, form, key))));
  }

  /** What a client asks for, read. */
  private record Asked(String userid, OrderForm form, Optional<String> key) {

    Optional<IdempotencyKey> idempotencyKey() {
      return key.map(sent -> new IdempotencyKey(userid, sent, Fingerprint.of(form)));
    }

    Purchase purchase(List<OrderLine> lines) {
      var card = new CardHint(form.card().type(), LastFour.of(form.card().number()));
      return new Purchase(userid, form.buyer(), form.destination(), form.delivery(), card, lines);
    }
  }

  private HttpAnswer priced(HttpRequest request, Asked asked) {
    return switch (pricing.price(asked.form())) {
      case Priced(var lines) -> place(request, asked, lines);
      case Unpriced(var violations) -> repeated(request, asked, Problem.badRequest(violations));
      case Differs(var violation) -> repeated(request, asked, Problem.conflict(List.of(violation)));
    };
  }

  /** What cannot be bought today may have been bought: prices change, repetitions do not. */
  private HttpAnswer repeated(HttpRequest request, Asked asked, Problem problem) {
    return asked
        .idempotencyKey()
        .flatMap(key -> placeOrder.repeat(key, asked.form().card()))
        .map(result -> answer(request, result))
        .orElseGet(() -> problem.answer(request));
  }

  private HttpAnswer place(HttpRequest request, Asked asked, List<OrderLine> lines) {
    var order =
        new PlaceOrder.Request(
            asked.purchase(lines),
            asked.form().card(),
            request.requestId(),
            request.correlationId(),
            asked.idempotencyKey());
    return answer(request, placeOrder.place(order, log.of(request)));
  }

  private HttpAnswer answer(HttpRequest request, PlaceOrder.Result result) {
    return switch (result) {
      case PlaceOrder.Result.Placed(var placed) -> placed(request, placed);
      case PlaceOrder.Result.Clash _ ->
          Problem.unprocessable(IdempotencyKeys.HEADER, "was used for another order")
              .answer(request);
    };
  }

  private HttpAnswer placed(HttpRequest request, StoredOrder order) {
    return WaitPreference.of(request)
        .map(wait -> wait.appliedTo(outcome(awaitVerdict.await(order, wait.time()))))
        .orElseGet(() -> pending(order));
  }

  private static HttpAnswer outcome(StoredOrder order) {
    return PaymentJson.of(order)
        .map(payment -> answer(order, payment))
        .orElseGet(() -> pending(order));
  }

  /** A repetition hears what the first request heard, however far the order is by now. */
  private static HttpAnswer pending(StoredOrder order) {
    return answer(order, PaymentJson.pending(order.state().purchase().total()));
  }

  private static HttpAnswer answer(StoredOrder order, PaymentJson payment) {
    return Answers.json(200, json -> OrderJson.writePlaced(json, order, payment));
  }
}

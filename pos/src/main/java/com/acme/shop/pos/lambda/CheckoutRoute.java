package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.IdempotencyKeys;
import com.acme.shop.pos.application.AwaitCard;
import com.acme.shop.pos.application.StoredSale;
import java.time.Duration;

/** {@code POST /pos/checkout}. */
final class CheckoutRoute {

  /** How long a card's verdict is waited for: most need less than a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Rights rights;
  private final Selling selling;
  private final AwaitCard awaitCard;

  CheckoutRoute(Rights rights, Selling selling, AwaitCard awaitCard) {
    this.rights = rights;
    this.selling = selling;
    this.awaitCard = awaitCard;
  }

  HttpAnswer checkout(HttpRequest request) {
    return HttpAnswer.ifValid(
        request,
        IdempotencyKeys.of(request),
        key -> {
          var origin = new SaleForm.Origin(rights.terminal(request), key, false);
          return HttpAnswer.ifValid(
              request, SaleForm.read(request.fields(), origin), form -> sold(request, form));
        });
  }

  private HttpAnswer sold(HttpRequest request, SaleForm form) {
    return switch (selling.sell(request, form)) {
      case Outcome.Sold(var sale) -> answer(awaitCard.await(sale, PATIENCE));
      case Outcome.Failed(var problem) -> problem.answer(request);
    };
  }

  private static HttpAnswer answer(StoredSale sale) {
    int status = new Outcome.Sold(sale).status();
    HttpAnswer receipt = SaleAnswers.receipt(status, sale);
    return status == 202
        ? receipt
            .with("location", "/pos/sales/" + sale.state().sale().id())
            .with("retry-after", "1")
        : receipt;
  }
}

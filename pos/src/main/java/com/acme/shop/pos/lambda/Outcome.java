package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.Problem;
import com.acme.shop.pos.application.SaleResult;
import com.acme.shop.pos.application.StoredSale;
import java.util.List;

/** What a terminal hears of one sale. */
sealed interface Outcome {

  /** It is sold. */
  record Sold(StoredSale sale) implements Outcome {}

  /** It is not. */
  record Failed(Problem problem) implements Outcome {}

  static Outcome of(SaleResult result) {
    return switch (result) {
      case SaleResult.Made(var sale) -> new Sold(sale);
      case SaleResult.Clash _ ->
          new Failed(Problem.unprocessable("saleId", "was used for another sale"));
      case SaleResult.NoTerminal _ ->
          new Failed(Problem.forbidden("This terminal is not known, or may not sell any more."));
      case SaleResult.Impossible(var violations) -> new Failed(Problem.badRequest(violations));
      case SaleResult.Differs(var violation) -> new Failed(Problem.conflict(List.of(violation)));
    };
  }

  /** The outcome's HTTP status: 202 while a card's verdict is not in. */
  default int status() {
    return switch (this) {
      case Sold(var sale) -> SaleStatus.of(sale.state()) == SaleStatus.PENDING ? 202 : 200;
      case Failed(var problem) -> problem.status();
    };
  }
}

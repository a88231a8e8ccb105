package com.acme.shop.pos.application;

import com.acme.shop.lambda.json.Violation;
import java.util.List;

/** What came of a terminal's request. */
public sealed interface SaleResult {

  /** It is sold, now or by an earlier request; a card's verdict may not be in yet. */
  record Made(StoredSale sale) implements SaleResult {}

  /** The sale id was used for another sale. */
  record Clash() implements SaleResult {}

  /** The terminal is not known, or may not sell any more. */
  record NoTerminal() implements SaleResult {}

  /** What is asked for cannot be: no such product, too little cash, too large a discount. */
  record Impossible(List<Violation> violations) implements SaleResult {
    public Impossible {
      violations = List.copyOf(violations);
    }
  }

  /** The terminal believes that it costs something else. */
  record Differs(Violation violation) implements SaleResult {}
}

package com.acme.shop.pos.dynamodb;

import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.pos.application.CachedTerminals;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.Terminals;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.prices.Offers;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;
import com.acme.shop.table.TokenKeys;
import java.time.InstantSource;

/** What a function needs of the shop's table, as its environment names it. */
public final class Stores {

  private final Environment environment;
  private final InstantSource clock;
  private final ShopTable table;

  private Stores(Environment environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
    table = TableClient.of(environment);
  }

  public static Stores of(Environment environment, InstantSource clock) {
    return new Stores(environment, clock);
  }

  /** Terminals, remembered for a minute. */
  public Terminals terminals() {
    return new CachedTerminals(new TerminalTable(table), clock);
  }

  /** Sales, and the totals of days. */
  public Sales sales() {
    return new SaleTable(table);
  }

  /** What products cost. */
  public Offers offers() {
    return new OfferTable(table);
  }

  /** Identity by access tokens, whose public keys stand in the table. */
  public Identity identity() {
    return TokenKeys.identity(environment, table, clock);
  }
}

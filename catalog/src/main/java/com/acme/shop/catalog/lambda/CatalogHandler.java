package com.acme.shop.catalog.lambda;

import com.acme.shop.catalog.Products;
import com.acme.shop.catalog.dynamodb.ProductTable;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;
import com.acme.shop.table.TokenKeys;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The catalog function: every route of the catalog. */
public final class CatalogHandler implements RequestStreamHandler {

  private final HttpFunction function;

  public CatalogHandler() {
    this(Environment.ofProcess(), InstantSource.system(), new SecureRandom());
    if (Rehearsal.isDue()) {
      Priming.of("catalog", () -> CatalogRehearsal.steps(this));
    }
  }

  /**
   * @param random must not be seeded once at init, or all functions that SnapStart restores from
   *     one snapshot mint the same ids; {@link SecureRandom} is not
   */
  private CatalogHandler(Environment environment, InstantSource clock, SecureRandom random) {
    this(environment, clock, random, TableClient.of(environment));
  }

  private CatalogHandler(
      Environment environment, InstantSource clock, SecureRandom random, ShopTable table) {
    this(
        environment,
        TokenKeys.identity(environment, table, clock),
        new ProductTable(table, random::nextInt),
        new Ids(clock, random));
  }

  CatalogHandler(Environment environment, Identity identity, Products products, Ids ids) {
    var clock = InstantSource.system();
    function =
        new HttpFunction(
            environment.mode(),
            Log.of("catalog", clock),
            clock,
            identity,
            new CatalogRoutes(products, ids::next).routes());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}

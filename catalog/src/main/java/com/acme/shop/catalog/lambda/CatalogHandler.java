package com.acme.shop.catalog.lambda;

import com.acme.shop.catalog.Products;
import com.acme.shop.catalog.dynamodb.ProductTable;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.table.TableClient;
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
    this(Environment.ofProcess(), new SecureRandom());
  }

  /**
   * @param random must not be seeded once at init, or all functions that SnapStart restores from
   *     one snapshot mint the same ids; {@link SecureRandom} is not
   */
  private CatalogHandler(Environment environment, SecureRandom random) {
    this(
        environment,
        new ProductTable(TableClient.of(environment), random::nextInt),
        new Ids(InstantSource.system(), random));
  }

  CatalogHandler(Environment environment, Products products, Ids ids) {
    var clock = InstantSource.system();
    function =
        new HttpFunction(
            environment.mode(),
            Log.of("catalog", clock),
            clock,
            new CatalogRoutes(products, ids::next).routes());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}

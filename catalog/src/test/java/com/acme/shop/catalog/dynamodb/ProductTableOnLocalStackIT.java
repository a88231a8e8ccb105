package com.acme.shop.catalog.dynamodb;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.emulators.LocalStack;
import com.acme.shop.local.testing.ShopTemplate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The same cases on LocalStack, where Docker runs. */
class ProductTableOnLocalStackIT extends ProductTableIT {

  @BeforeAll
  static void needDocker() {
    Assumptions.assumeTrue(
        LocalStack.isAvailable(), "skipped: LocalStack needs Docker, and none runs here");
  }

  @Override
  EmbeddedTable newTable() {
    return EmbeddedTable.at(LocalStack.endpoint(), ShopTemplate.table());
  }
}

package com.acme.shop.catalog.dynamodb;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** The same cases on LocalStack, where Docker runs. */
class ProductTableOnLocalStackIT extends ProductTableIT {

  /** The last free community image; later ones ask for a token. */
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer("localstack/localstack:4.14.0").withServices("dynamodb");

  @BeforeAll
  static void startLocalStack() {
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "skipped: LocalStack needs Docker, and none runs here");
    LOCALSTACK.start();
  }

  @AfterAll
  static void stopLocalStack() {
    LOCALSTACK.stop();
  }

  @Override
  EmbeddedTable newTable() {
    return EmbeddedTable.at(LOCALSTACK.getEndpoint(), ShopTemplate.table());
  }
}

package com.acme.shop.catalog.dynamodb;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** The same cases on LocalStack, where Docker runs. */
class ProductTableOnLocalStackIT extends ProductTableIT {

  /** The last free community image; later ones ask for a token. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  @BeforeAll
  static void needDocker() {
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "skipped: LocalStack needs Docker, and none runs here");
  }

  @Override
  EmbeddedTable newTable() {
    return EmbeddedTable.at(LocalStack.RUNNING.getEndpoint(), ShopTemplate.table());
  }

  /** Started with the first table; Testcontainers ends it with this JVM. */
  private static final class LocalStack {

    private static final LocalStackContainer RUNNING =
        new LocalStackContainer(IMAGE).withServices("dynamodb");

    static {
      RUNNING.start();
    }
  }
}

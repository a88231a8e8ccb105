package com.acme.shop.local.emulators;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** One LocalStack for all tests of a JVM; Testcontainers ends it with the JVM. */
public final class LocalStack {

  /** The last free community image; later ones ask for a token. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private LocalStack() {}

  /** Whether Docker runs here. */
  public static boolean isAvailable() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /**
   * Where it answers; starts it with the first call.
   *
   * @throws CannotStart where no Docker runs
   */
  public static URI endpoint() {
    if (!isAvailable()) {
      throw new CannotStart("LocalStack needs Docker, and none runs here");
    }
    return Container.RUNNING.getEndpoint();
  }

  /** Apart, since a container cannot even be named where no Docker runs. */
  private static final class Container {

    private static final LocalStackContainer RUNNING =
        new LocalStackContainer(IMAGE).withServices("dynamodb", "dynamodbstreams", "sqs");

    static {
      RUNNING.start();
    }
  }
}

package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Table;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where integration tests find AWS: {@code -Dshop.aws=localstack} for a LocalStack container,
 * {@code -Dshop.aws=http://…} for whatever answers there, and without either the emulators of this
 * JVM.
 */
public final class TestCloud {

  private TestCloud() {}

  /** The endpoint that is asked for; empty for the embedded one. */
  public static Optional<URI> endpoint() {
    String asked = System.getProperty("shop.aws", "");
    return switch (asked) {
      case "" -> Optional.empty();
      case "localstack" -> Optional.of(LocalStack.endpoint());
      default -> Optional.of(URI.create(asked));
    };
  }

  /** New emulators of this JVM, or those at the endpoint that is asked for. */
  public static Emulators emulators() {
    return endpoint().map(Emulators::at).orElseGet(() -> Emulators.start(Optional.empty()));
  }

  /** A stack's name: one that no other test has, where an endpoint is shared. */
  public static String stackName() {
    return endpoint().isPresent() ? "shop-" + unique() : "shop";
  }

  /** The table under a name that no other test has: an endpoint may not tell accounts apart. */
  static Table renamed(Table table) {
    String name = table.name() + "-" + unique();
    ObjectNode properties = table.properties().deepCopy();
    return new Table(table.logicalId(), name, properties.put("TableName", name));
  }

  private static String unique() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong());
  }
}

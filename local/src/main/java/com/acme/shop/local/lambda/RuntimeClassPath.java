package com.acme.shop.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Where the runtime client's jars are. */
final class RuntimeClassPath {

  private RuntimeClassPath() {}

  /**
   * The jars of AWS's runtime client that this process was started with; nothing else of it is
   * visible to functions.
   */
  static List<Path> ofThisProcess() {
    return Stream.of(
            AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
        .map(RuntimeClassPath::jarOf)
        .distinct()
        .toList();
  }

  private static Path jarOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(Objects.requireNonNull(source).getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Where " + type.getName() + " comes from is no path", e);
    }
  }
}

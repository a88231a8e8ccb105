package com.acme.shop.packaging.start;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import javax.net.ssl.SSLContext;

/**
 * Main class of a packaged function: AWS's, and a thread that goes ahead. While AWS's client makes
 * the function, that thread has the JDK do what the first answer would wait for: Lambda gives an
 * init more processor than most memory sizes buy later.
 */
public final class Start {

  private Start() {}

  /**
   * Serves events until the process ends.
   *
   * @param arguments the handler
   */
  public static void main(String[] arguments) throws Throwable {
    Thread ahead = new Thread(Start::goAhead, "ahead");
    ahead.setDaemon(true);
    ahead.start();
    AWSLambda.main(arguments);
  }

  private static void goAhead() {
    try {
      // Its class computes powers of five, up to 5^65536: 10 ms.
      var _ = BigDecimal.valueOf(1.5);
      // The first ones go through the providers.
      var _ = KeyFactory.getInstance("RSA");
      var _ = Signature.getInstance("SHA256withRSA");
      if (talksToAws()) {
        // It reads the certificates of all authorities: 40 ms.
        var _ = SSLContext.getDefault();
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where AWS is played, it is without TLS. */
  private static boolean talksToAws() {
    return System.getenv().keySet().stream().noneMatch(name -> name.startsWith("AWS_ENDPOINT_URL"));
  }
}

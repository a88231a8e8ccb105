package com.acme.shop.local.sources;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue service that cannot be reached for a while. */
final class FlakySqs {

  private FlakySqs() {}

  /**
   * Refuses this many receives, then passes everything on.
   *
   * @param refusals counts down, and stays at -1
   */
  static SqsClient refusing(SqsClient real, AtomicInteger refusals) {
    return (SqsClient)
        Proxy.newProxyInstance(
            SqsClient.class.getClassLoader(),
            new Class<?>[] {SqsClient.class},
            (_, method, arguments) -> {
              if (method.getName().equals("receiveMessage")
                  && refusals.getAndUpdate(n -> Math.max(n - 1, -1)) > 0) {
                throw SdkClientException.create("connection refused");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

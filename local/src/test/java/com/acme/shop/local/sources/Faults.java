package com.acme.shop.local.sources;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Queue;

/** Faults that the emulators never show: a client that throws them now and then. */
final class Faults {

  private Faults() {}

  /**
   * The real client, but each call of this method takes an element of the queue first: an exception
   * is thrown, anything else lets the call pass, and so does an empty queue.
   */
  static <T> T injected(Class<T> type, T real, String method, Queue<Object> faults) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, arguments) -> {
              if (called.getName().equals(method)
                  && faults.poll() instanceof RuntimeException fault) {
                throw fault;
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}

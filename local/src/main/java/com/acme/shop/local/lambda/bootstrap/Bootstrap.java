package com.acme.shop.local.lambda.bootstrap;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import org.jspecify.annotations.Nullable;

/** Main class of an execution environment. Its argument is the handler. */
public final class Bootstrap {

  /** Names the native library to AWS's client, and to this class. */
  public static final String NATIVE_LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private Bootstrap() {}

  public static void main(String[] arguments) throws Throwable {
    ParentWatch.begin();
    if (loads(System.getProperty(NATIVE_LIBRARY))) {
      AWSLambda.main(arguments);
    } else {
      JavaRuntime.run(arguments[0]);
    }
  }

  // AWS's client ends the process when it cannot load its library, so it is tried out first.
  @SuppressWarnings("restricted")
  private static boolean loads(@Nullable String library) {
    if (library == null) {
      return false;
    }
    try {
      System.load(library);
      return true;
    } catch (UnsatisfiedLinkError e) {
      System.err.println("Continuing without AWS's native runtime client: " + e.getMessage());
      return false;
    }
  }
}

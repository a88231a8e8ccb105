package com.acme.shop.local.lambda.bootstrap;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.util.ConcurrencyConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * AWS's runtime loop over a transport in Java, for where its own transport cannot run: that one is
 * a native library for Linux.
 *
 * <p>AWS's main method builds its transport itself. So this does by reflection what that method
 * does, with another transport; which handlers there are, how events become objects and what an
 * error looks like then stay AWS's own code, on every operating system.
 */
final class JavaRuntime {

  private JavaRuntime() {}

  /** Serves invocations until the process ends. */
  static void run(String handler) throws Throwable {
    LambdaContextLogger logger = (LambdaContextLogger) call("initLogger");
    LambdaRuntimeApiClient api = new JavaTransport(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    LambdaRequestHandler loaded =
        (LambdaRequestHandler) call("getLambdaRequestHandlerObject", handler, logger, api);
    call("startRuntimeLoops", loaded, logger, new ConcurrencyConfig(logger), api);
  }

  private static Object call(String name, Object... arguments) throws Throwable {
    for (Method method : AWSLambda.class.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        try {
          return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new NoSuchMethodError("AWS's runtime client has changed: no AWSLambda." + name);
  }
}

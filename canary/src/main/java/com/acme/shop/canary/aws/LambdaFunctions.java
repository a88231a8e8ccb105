package com.acme.shop.canary.aws;

import com.acme.shop.canary.Functions;
import com.acme.shop.lambda.aws.SignedCalls;
import com.acme.shop.lambda.runtime.Environment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Functions of AWS Lambda, by its API <a
 * href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>.
 */
public final class LambdaFunctions implements Functions {

  /** A cold start, and ten seconds in which the payment is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final SignedCalls calls;

  public LambdaFunctions(Environment environment) {
    calls = new SignedCalls(environment, "lambda", PATIENCE);
  }

  @Override
  public String invoke(String function, String event) {
    String name = URLEncoder.encode(function, StandardCharsets.UTF_8);
    var answer =
        calls.succeeding("/2015-03-31/functions/" + name + "/invocations", Map.of(), event);
    if (answer.header("x-amz-function-error").isPresent()) {
      throw new IllegalStateException(function + " failed: " + answer.text());
    }
    return answer.text();
  }
}

package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.util.List;
import java.util.Map;

/**
 * A function's environment variables: the template's and Lambda's own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
final class FunctionEnvironment {

  /** What a process cannot do without: a JVM on Windows opens no socket without SystemRoot. */
  private static final List<String> INHERITED = List.of("PATH", "SystemRoot", "TEMP");

  private FunctionEnvironment() {}

  /** Replaces what a process would inherit. */
  static void fill(
      Map<String, String> variables,
      Function function,
      Code code,
      String environmentId,
      LambdaConfig config,
      String runtimeApi) {
    variables.keySet().retainAll(INHERITED);
    variables.putAll(function.environment());
    variables.putAll(config.environment());
    variables.putAll(config.environments().getOrDefault(function.logicalId(), Map.of()));
    variables.putAll(reserved(function, environmentId, config.account().region()));
    variables.put("LAMBDA_TASK_ROOT", code.root().toString());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
  }

  private static Map<String, String> reserved(Function function, String id, String region) {
    return Map.of(
        "_HANDLER",
        function.handler(),
        "AWS_REGION",
        region,
        "AWS_DEFAULT_REGION",
        region,
        "AWS_EXECUTION_ENV",
        "AWS_Lambda_java25",
        "AWS_LAMBDA_FUNCTION_NAME",
        function.name(),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        Integer.toString(function.memory()),
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "/aws/lambda/" + function.name(),
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "local/[$LATEST]" + id);
  }
}

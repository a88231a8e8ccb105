package com.acme.shop.canary.aws;

import com.acme.shop.canary.Verdicts;
import com.acme.shop.lambda.aws.SignedCalls;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;

/**
 * Deployments of AWS CodeDeploy, by its API <a
 * href="https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_PutLifecycleEventHookExecutionStatus.html">PutLifecycleEventHookExecutionStatus</a>.
 */
public final class CodeDeployments implements Verdicts {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SignedCalls calls;

  public CodeDeployments(Environment environment) {
    calls = new SignedCalls(environment, "codedeploy", PATIENCE);
  }

  @Override
  public void tell(Hook hook, boolean good) {
    var _ =
        calls.json("CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus", body(hook, good));
  }

  private static String body(Hook hook, boolean good) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("deploymentId", hook.deploymentId());
      json.writeStringField("lifecycleEventHookExecutionId", hook.executionId());
      json.writeStringField("status", good ? "Succeeded" : "Failed");
      json.writeEndObject();
    });
  }
}

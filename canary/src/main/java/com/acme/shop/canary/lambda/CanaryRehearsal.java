package com.acme.shop.canary.lambda;

import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;
import java.util.Map;

/** What the canary walks through before its snapshot: a purchase that nobody makes. */
final class CanaryRehearsal {

  private static final String HOOK =
      """
      {"DeploymentId": "rehearsal", "LifecycleEventHookExecutionId": "rehearsal"}
      """;

  /** What both the catalog and order could answer. */
  private static final String BOUGHT =
      """
      {"statusCode": 200, "body":
       "{\\"data\\": [{\\"id\\": \\"rehearsal\\", \\"price\\": 62.5}], \\"payment\\": {\\"success\\": true}}"}
      """;

  private CanaryRehearsal() {}

  static List<Step> steps(PreTrafficHandler handler) {
    return List.of(Events.call(handler, HOOK).answered(Map.of("invocations", BOUGHT)));
  }
}

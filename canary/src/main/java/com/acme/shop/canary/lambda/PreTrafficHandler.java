package com.acme.shop.canary.lambda;

import com.acme.shop.canary.TestPurchase;
import com.acme.shop.canary.Verdicts;
import com.acme.shop.canary.Verdicts.Hook;
import com.acme.shop.canary.aws.CodeDeployments;
import com.acme.shop.canary.aws.LambdaFunctions;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The pre-traffic function: CodeDeploy calls it before the first customer reaches a new version,
 * and rolls back unless it hears that all is well.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html">the
 *     hooks of a deployment</a>
 */
public final class PreTrafficHandler implements RequestStreamHandler {

  private final TestPurchase purchase;
  private final Verdicts verdicts;
  private final Log log;

  public PreTrafficHandler() {
    this(Environment.ofProcess(), InstantSource.system());
    if (Rehearsal.isDue()) {
      Priming.of("canary", () -> CanaryRehearsal.steps(this));
    }
  }

  private PreTrafficHandler(Environment environment, InstantSource clock) {
    this(
        new TestPurchase(
            new LambdaFunctions(environment),
            environment.required("CATALOG_FUNCTION"),
            environment.required("ORDER_VERSION"),
            clock),
        new CodeDeployments(environment),
        Log.of("canary", clock));
  }

  PreTrafficHandler(TestPurchase purchase, Verdicts verdicts, Log log) {
    this.purchase = purchase;
    this.verdicts = verdicts;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    handle(new String(event.readAllBytes(), StandardCharsets.UTF_8));
  }

  void handle(String event) {
    verdicts.tell(hook(event), isGood());
  }

  private boolean isGood() {
    try {
      purchase.make();
      log.info("bought");
      return true;
    } catch (RuntimeException e) {
      log.error("could not buy", e);
      return false;
    }
  }

  private static Hook hook(String event) {
    Fields fields = Fields.of(event);
    var hook =
        new Hook(
            fields.text("DeploymentId", 100), fields.text("LifecycleEventHookExecutionId", 4_000));
    return switch (fields.check(() -> hook)) {
      case Checked.Valid(Hook read) -> read;
      case Checked.Invalid(var violations) ->
          throw new IllegalArgumentException("not a call of CodeDeploy's: " + violations);
    };
  }
}

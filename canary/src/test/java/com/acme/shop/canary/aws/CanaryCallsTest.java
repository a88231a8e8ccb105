package com.acme.shop.canary.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.canary.Verdicts.Hook;
import com.acme.shop.lambda.runtime.Environment;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls as they go over the wire, to a server that answers what it is told to. */
class CanaryCallsTest {

  private static final String VERSION = "arn:aws:lambda:us-east-1:123456789012:function:order:7";

  private final List<String> requests = new ArrayList<>();
  private final List<String> authorizations = new ArrayList<>();
  private int status = 200;
  private boolean failing;
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "not-a-secret");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void a_version_is_invoked_by_its_arn_and_the_call_is_signed() {
    assertThat(new LambdaFunctions(environment()).invoke(VERSION, "{}")).isEqualTo("answer");
    assertThat(requests)
        .containsExactly(
            "/2015-03-31/functions/"
                + "arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Aorder%3A7"
                + "/invocations null {}");
    assertThat(authorizations.getFirst())
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/us-east-1/lambda/aws4_request");
  }

  @Test
  void a_function_that_threw_is_no_answer() {
    failing = true;
    assertThatThrownBy(() -> new LambdaFunctions(environment()).invoke(VERSION, "{}"))
        .hasMessageContaining("order:7 failed");
  }

  @Test
  void a_call_that_is_refused_is_no_answer() {
    status = 403;
    assertThatThrownBy(() -> new LambdaFunctions(environment()).invoke(VERSION, "{}"))
        .hasMessageContaining("lambda answered 403");
  }

  @Test
  void code_deploy_hears_the_verdict() {
    var deployments = new CodeDeployments(environment());
    deployments.tell(new Hook("d-1", "e-1"), true);
    deployments.tell(new Hook("d-2", "e-2"), false);
    String target = "/ CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus ";
    assertThat(requests)
        .containsExactly(
            target
                + "{\"deploymentId\":\"d-1\",\"lifecycleEventHookExecutionId\":\"e-1\","
                + "\"status\":\"Succeeded\"}",
            target
                + "{\"deploymentId\":\"d-2\",\"lifecycleEventHookExecutionId\":\"e-2\","
                + "\"status\":\"Failed\"}");
  }

  private Environment environment() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Environment(
        Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ENDPOINT_URL_LAMBDA", url,
            "AWS_ENDPOINT_URL_CODEDEPLOY", url));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String target = exchange.getRequestHeaders().getFirst("x-amz-target");
    requests.add(exchange.getRequestURI().getRawPath() + " " + target + " " + body);
    authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
    if (failing) {
      exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
    }
    byte[] answer = "answer".getBytes(UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}

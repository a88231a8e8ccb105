package com.acme.shop.local.testing;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.emulators.TestCloud;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.Sources;
import com.acme.shop.local.ssm.SsmEmulator;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A handler behind the template's own queues, in the JVM of its test: real messages, polled with
 * the template's batch size and redrive policy, and a real table. No other function of the template
 * runs, so that what this one sends stays where it sent it.
 */
public final class PolledFunction implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Emulators emulators = TestCloud.emulators();
  private final SqsClient sqs = emulators.sqsClient();
  private final DynamoDbClient dynamoDb = emulators.dynamoDbClient();
  private final Stack stack;
  private final SsmEmulator ssm;
  private final RequestStreamHandler handler;
  private final Sources sources;

  private PolledFunction(String logicalId, Map<String, String> parameters, Maker maker) {
    stack = ShopTemplate.stack(TestCloud.stackName(), parameters, emulators.sqs());
    var function = ShopTemplate.function(stack, logicalId);
    ssm = SsmEmulator.start(Optional.empty(), stack.parameters(), emulators.account());
    var polled = only(function);
    var _ = new Provisioner(emulators).create(polled);
    handler = maker.make(environment(function));
    sources = Sources.start(polled, emulators, (_, event) -> invoke(event), _ -> {});
  }

  /** Makes a handler for an environment. */
  @FunctionalInterface
  public interface Maker {
    RequestStreamHandler make(Map<String, String> environment);
  }

  /**
   * Starts the emulators and the function's pollers.
   *
   * @param parameters of the template, where not the default
   */
  public static PolledFunction of(String logicalId, Map<String, String> parameters, Maker maker) {
    // The SDK's clients look for credentials in the process, not in the handler's environment.
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "secret");
    return new PolledFunction(logicalId, parameters, maker);
  }

  /**
   * Sends a message.
   *
   * @param queue its logical id in the template
   */
  public void send(String queue, String body) {
    var _ = sqs.sendMessage(send -> send.queueUrl(url(queue)).messageBody(body));
  }

  /**
   * Takes messages off a queue, waiting until there are so many, or as many as come in half a
   * minute.
   *
   * @param queue its logical id in the template
   */
  public List<Message> take(String queue, int count) {
    String url = url(queue);
    List<Message> taken = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (taken.size() < count && System.nanoTime() < end) {
      var messages =
          sqs.receiveMessage(receive ->
                  receive
                      .queueUrl(url)
                      .maxNumberOfMessages(10)
                      .waitTimeSeconds(1)
                      .messageAttributeNames("All"))
              .messages();
      for (Message message : messages) {
        var _ = sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
      taken.addAll(messages);
    }
    return taken;
  }

  /** Every row of the table. */
  public List<Map<String, AttributeValue>> rows() {
    String table = stack.tables().getFirst().name();
    return dynamoDb.scan(scan -> scan.tableName(table)).items();
  }

  private Stack only(Function function) {
    return new Stack(
        Optional.empty(),
        List.of(function),
        stack.queues(),
        stack.tables(),
        List.of(),
        List.of(),
        List.of());
  }

  private Map<String, String> environment(Function function) {
    var environment = new HashMap<>(function.environment());
    environment.putAll(emulators.environment());
    environment.putAll(ssm.environment());
    return Map.copyOf(environment);
  }

  private String url(String logicalId) {
    return stack.queues().stream()
        .filter(queue -> queue.logicalId().equals(logicalId))
        .map(Queue::name)
        .map(emulators::queueUrl)
        .findFirst()
        .orElseThrow();
  }

  private Outcome invoke(byte[] event) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, null);
      return new Outcome.Answered(answer.toByteArray());
    } catch (IOException | RuntimeException e) {
      return new Outcome.Failed(
          e.getClass().getName(), e.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    sources.close();
    sqs.close();
    dynamoDb.close();
    ssm.close();
    emulators.close();
  }
}

package com.acme.shop.benchmarks.functions;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.kms.KmsEmulator;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.LambdaService;
import com.acme.shop.local.lambda.TimedLambda;
import com.acme.shop.local.ssm.SsmEmulator;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The template's table, queues, keys and settings, and functions that can be called. Nothing polls
 * the queues and the stream, so that nothing runs but what is measured.
 */
final class World implements AutoCloseable {

  static {
    // The JDK's server reads it once. Without it an answer's body waits 40 ms for its header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final URI NO_API = URI.create("http://127.0.0.1:1");

  /** What must not expire, or grow stuck, while it is measured. */
  private static final Map<String, String> PARAMETERS =
      Map.of("AccessTokenSeconds", "3600", "StuckOrderSeconds", "86400");

  private final Emulators emulators = Emulators.start(Optional.empty());
  private final Stack stack;
  private final KmsEmulator kms;
  private final SsmEmulator ssm;
  private final DeploymentServices deployment;
  private final DynamoDbClient dynamoDb = emulators.dynamoDbClient();
  private final SqsClient sqs = emulators.sqsClient();
  private final LambdaService helpers;
  private final TimedLambda measured;

  /**
   * Starts the emulators and makes what the template asks for.
   *
   * @throws IOException if no port is free or temporary files cannot be written
   */
  World(Path template) throws IOException {
    var account = emulators.account();
    stack =
        Template.read(template)
            .resolve(
                PARAMETERS,
                new Surroundings("bench", account.region(), account.id(), emulators.sqs(), NO_API));
    kms = KmsEmulator.start(Optional.empty(), stack.keys(), account);
    ssm = SsmEmulator.start(Optional.empty(), stack.parameters(), account);
    deployment = DeploymentServices.start();
    var _ = new Provisioner(emulators).create(stack);
    LambdaConfig config = LambdaConfig.standard(account, _ -> {}).withEnvironment(environment());
    helpers = new LambdaService(config, stack.functions());
    helpers.verify();
    measured = new TimedLambda(config);
  }

  /** By which functions find what plays AWS. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(emulators.environment());
    environment.putAll(kms.environment());
    environment.putAll(ssm.environment());
    environment.putAll(deployment.environment());
    return environment;
  }

  Function function(String logicalId) {
    return stack.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The template has no " + logicalId));
  }

  Stack stack() {
    return stack;
  }

  String table() {
    return stack.tables().getFirst().name();
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /** Functions that prepare what is measured. Their environments are none of the measured ones. */
  LambdaService helpers() {
    return helpers;
  }

  /** Where measured environments are started. */
  TimedLambda measured() {
    return measured;
  }

  /**
   * What functions have given up since the queues were emptied: a function that refuses its events
   * is fast for nothing.
   */
  List<String> deadLetters() {
    return stack.queues().stream()
        .filter(queue -> queue.logicalId().endsWith("Dlq") && messages(queue) > 0)
        .map(Queue::logicalId)
        .toList();
  }

  private int messages(Queue queue) {
    var messages = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(
                get -> get.queueUrl(emulators.queueUrl(queue.name())).attributeNames(messages))
            .attributes()
            .get(messages));
  }

  /** Forgets what functions sent: nobody takes it, and it would fill the memory. */
  void emptyQueues() {
    for (Queue queue : stack.queues()) {
      var _ = sqs.purgeQueue(purge -> purge.queueUrl(emulators.queueUrl(queue.name())));
    }
  }

  @Override
  public void close() {
    measured.close();
    helpers.close();
    dynamoDb.close();
    sqs.close();
    deployment.close();
    ssm.close();
    kms.close();
    emulators.close();
  }
}

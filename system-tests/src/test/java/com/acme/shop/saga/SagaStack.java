package com.acme.shop.saga;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.emulators.TestCloud;
import com.acme.shop.local.gateway.Gateway;
import com.acme.shop.local.iam.Gates;
import com.acme.shop.local.lambda.FunctionStatus;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.LambdaService;
import com.acme.shop.local.lambda.LogLine;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.Sources;
import com.acme.shop.local.ssm.SsmEmulator;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.QueueSource;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The functions of an order, each from its jar in processes of its own, with the emulators and the
 * event sources that the template names, in legacy mode; between functions and emulators stand
 * {@link FaultProxy proxies}. The sweeper has no timer here: it would heal what is to heal without
 * it.
 */
final class SagaStack implements AutoCloseable {

  static final List<String> FUNCTIONS =
      List.of(
          "OrderFunction",
          "OrderPaymentsFunction",
          "OrderShipmentsFunction",
          "OrderSweeperFunction",
          "PaymentFunction",
          "ShipmentFunction");

  private static final String NAME = "shop";
  private static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));
  private static final int CONCURRENCY = 64;

  /** The fewest that AWS can be told; each costs a process. */
  private static final int BATCHES_AT_A_TIME = 2;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Collection<String> lines = new ConcurrentLinkedQueue<>();
  private final SentMessages sent = new SentMessages();
  private final Emulators emulators;
  private final Stack stack;
  private final Gates gates;
  private final FaultProxy dynamoDbProxy;
  private final FaultProxy sqsProxy;
  private final LambdaService lambda;
  private final Interference interference;
  private final Shop shop;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;

  private SagaStack(Map<String, String> parameters, boolean oneProcessEach) {
    emulators = add(TestCloud.emulators());
    dynamoDb = add(emulators.dynamoDbClient());
    sqs = add(emulators.sqsClient());
    stack = stack(parameters, oneProcessEach);
    gates = add(gates());
    dynamoDbProxy =
        add(FaultProxy.start(behindGate("AWS_ENDPOINT_URL_DYNAMODB"), this::kill, _ -> {}));
    sqsProxy = add(FaultProxy.start(behindGate("AWS_ENDPOINT_URL_SQS"), this::kill, sent::note));
    var _ = new Provisioner(emulators).create(stack);
    var settings =
        add(SsmEmulator.start(Optional.empty(), stack.parameters(), emulators.account()));
    lambda = add(lambda(settings));
    lambda.verify();
    interference = new Interference(lambda, this::kill);
    Gateway gateway =
        add(
            Gateway.start(
                0, stack.api().orElseThrow(), stack.functions(), interference, List.of(), _ -> {}));
    shop = add(new Shop(URI.create("http://127.0.0.1:" + gateway.port())));
  }

  /**
   * Starts a stack whose event sources stand still.
   *
   * @param parameters of the template
   */
  static SagaStack start(Map<String, String> parameters) {
    return new SagaStack(parameters, false);
  }

  /** As {@link #start}, with one process a function at most: who calls is then known for sure. */
  static SagaStack startWithOneProcessEach(Map<String, String> parameters) {
    return new SagaStack(parameters, true);
  }

  /** Starts the event sources. */
  void poll() {
    add(Sources.start(stack, emulators, interference, lines::add));
  }

  FaultProxy dynamoDbProxy() {
    return dynamoDbProxy;
  }

  FaultProxy sqsProxy() {
    return sqsProxy;
  }

  Interference interference() {
    return interference;
  }

  SentMessages sent() {
    return sent;
  }

  Shop shop() {
    return shop;
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  SqsClient sqs() {
    return sqs;
  }

  String tableName() {
    return stack.tables().getFirst().name();
  }

  /** The URL of a queue. */
  String queueUrl(String logicalId) {
    return emulators.queueUrl(queueName(logicalId));
  }

  String queueName(String logicalId) {
    return stack.queues().stream()
        .filter(queue -> queue.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** Whether nothing is on its way: no message is to be seen, hidden or delayed. */
  boolean isQuiet() {
    return stack.queues().stream().mapToInt(this::depth).sum() == 0;
  }

  private int depth(Queue queue) {
    return sqs
        .getQueueAttributes(get ->
            get.queueUrl(emulators.queueUrl(queue.name()))
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** Invokes a function, past its event sources. */
  Outcome invoke(String function, byte[] event) {
    return lambda.invoke(function, event);
  }

  /** What functions and sources have said, for who looks into a failure. */
  String log() {
    return String.join("\n", lines);
  }

  private <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  private Stack stack(Map<String, String> parameters, boolean oneProcessEach) {
    var account = emulators.account();
    Map<String, String> all = new HashMap<>(parameters);
    all.put("Mode", "legacy");
    Stack asWritten =
        Template.read(ROOT.resolve("template.yaml"))
            .resolve(
                all,
                new Surroundings(
                    TestCloud.stackName(),
                    account.region(),
                    account.id(),
                    emulators.sqs(),
                    URI.create("http://127.0.0.1")));
    List<Function> functions =
        asWritten.functions().stream()
            .filter(function -> FUNCTIONS.contains(function.logicalId()))
            .map(function -> surrounded(function, oneProcessEach))
            .toList();
    return new Stack(
        asWritten.api(),
        functions,
        asWritten.queues(),
        asWritten.tables(),
        asWritten.keys(),
        asWritten.parameters(),
        asWritten.unplayed());
  }

  private Function surrounded(Function function, boolean oneProcess) {
    return new Function(
        function.logicalId(),
        function.name(),
        function.handler(),
        function.code(),
        function.memory(),
        function.timeout(),
        function.environment(),
        oneProcess ? OptionalInt.of(1) : function.reservedConcurrency(),
        function.routes(),
        function.queueSources().stream()
            .map(source -> narrowed(source, oneProcess ? 1 : BATCHES_AT_A_TIME))
            .toList(),
        function.streamSources(),
        List.of(),
        function.policies());
  }

  private static QueueSource narrowed(QueueSource source, int batchesAtATime) {
    return new QueueSource(
        source.queue(),
        source.batchSize(),
        source.window(),
        source.partialFailures(),
        OptionalInt.of(batchesAtATime),
        source.filters());
  }

  private LambdaService lambda(SsmEmulator settings) {
    var config =
        LambdaConfig.standard(emulators.account(), this::keep)
            .withConcurrency(CONCURRENCY)
            .withEnvironment(settings.environment())
            .withEnvironments(environments());
    try {
      return new LambdaService(config, stack.functions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each function's own credentials, and proxies that know who calls. */
  private Map<String, Map<String, String>> environments() {
    Map<String, Map<String, String>> all = new HashMap<>();
    gates
        .environments()
        .forEach((function, own) -> {
          Map<String, String> environment = new HashMap<>(own);
          environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbProxy.endpoint(function));
          environment.put("AWS_ENDPOINT_URL_SQS", sqsProxy.endpoint(function));
          all.put(function, environment);
        });
    return all;
  }

  /** Policies hold here, too: what a function does in trouble must be granted. */
  private Gates gates() {
    Optional<Path> reports =
        Optional.of(ROOT.resolve("target/grants")).filter(_ -> TestCloud.stackName().equals(NAME));
    return Gates.open(stack, emulators.account(), emulators.environment(), reports, lines::add);
  }

  private URI behindGate(String variable) {
    var any = gates.environments().values().iterator().next();
    return URI.create(Objects.requireNonNull(any.get(variable), variable));
  }

  private void keep(LogLine line) {
    lines.add("[%s] %s".formatted(line.function(), line.line()));
  }

  /** Ends every process of a function as a crash does, and returns when it is dead. */
  private void kill(String function) {
    lambda.status().stream()
        .filter(status -> status.function().equals(function))
        .map(FunctionStatus::processes)
        .flatMap(List::stream)
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .forEach(SagaStack::kill);
  }

  private static void kill(ProcessHandle process) {
    var _ = process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a part did not stop", e);
      }
    }
  }
}

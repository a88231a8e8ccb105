package com.acme.shop.local;

import com.acme.shop.local.console.Console;
import com.acme.shop.local.console.Journal;
import com.acme.shop.local.console.Watched;
import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.emulators.TimeToLive;
import com.acme.shop.local.gateway.DemoImages;
import com.acme.shop.local.gateway.Gateway;
import com.acme.shop.local.gateway.Neighbours;
import com.acme.shop.local.gateway.StaticFiles;
import com.acme.shop.local.iam.Gates;
import com.acme.shop.local.kms.KmsEmulator;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.LambdaService;
import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import com.acme.shop.local.sources.Sources;
import com.acme.shop.local.ssm.SsmEmulator;
import com.acme.shop.local.template.Api;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A stack that runs on this machine: emulators, functions, event sources and the API's gateway. */
final class LocalShop implements AutoCloseable {

  /** AWS gives an account a thousand; this is room for some clients and every queue at once. */
  private static final int CONCURRENCY = 64;

  private static final Duration SWEEP_PAUSE = Duration.ofSeconds(5);

  private final Parts parts = new Parts();
  private final Consumer<String> log;

  /**
   * A shop that is not started yet.
   *
   * @param log takes every line that the functions and the gateway write; many threads call it
   */
  LocalShop(Consumer<String> log) {
    this.log = log;
  }

  /**
   * Starts a stack and returns when it takes requests. What a start that fails leaves running goes
   * with {@link #close}.
   *
   * @throws com.acme.shop.local.template.BrokenTemplate and the other exceptions that {@link
   *     CannotRun} knows, each with one line for a person
   */
  void start(Options options) {
    Template template = Template.read(options.template());
    int port = FreePort.choose(options.port());
    options.debug().ifPresent(_ -> FreePort.choose(DebugPort.NUMBER));
    Emulators emulators = parts.add(emulators(options));
    Map<String, String> parameters = LocalParameters.of(options, template);
    Stack stack = template.resolve(parameters, surroundings(options, emulators, port));
    KmsEmulator kms =
        parts.add(KmsEmulator.start(options.data(), stack.keys(), emulators.account()));
    SsmEmulator ssm =
        parts.add(SsmEmulator.start(options.data(), stack.parameters(), emulators.account()));
    Journal journal = parts.add(Journal.open(stack, line -> log.accept("[console] " + line)));
    Gates gates = parts.add(gates(options, stack, emulators, kms, ssm, journal));
    LambdaService lambda = parts.add(lambda(options, stack, emulators, gates, journal));
    lambda.verify();
    List<String> unplayed = new Provisioner(emulators).create(stack);
    parts.add(timeToLive(stack, emulators));
    // Before the demo data: what follows from it is then done when the first client comes.
    parts.add(Sources.start(stack, emulators, lambda, log, journal::handedOut));
    Seeded seeded = seed(stack, emulators, lambda);
    RunningShop here = running(options, stack, emulators, kms, ssm, port);
    boolean legacy = LocalParameters.areLegacy(parameters);
    var watched =
        new Watched(
            options.stack(),
            legacy,
            stack,
            lambda::status,
            parts.add(emulators.sqsClient()),
            here.queues());
    var console = new Console(watched, journal);
    gateway(stack, port, lambda, neighbours(stack, options.template(), console, journal));
    var announcement = parts.add(RunningShops.ofThisBuild().announce(here));
    new Banner(legacy, options.debug(), stack, here.api(), announcement.file(), seeded, unplayed)
        .print(log);
  }

  private static Emulators emulators(Options options) {
    return options.aws().map(Emulators::at).orElseGet(() -> Emulators.start(options.data()));
  }

  private static RunningShop running(
      Options options,
      Stack stack,
      Emulators emulators,
      KmsEmulator kms,
      SsmEmulator ssm,
      int port) {
    Map<String, String> tables = new HashMap<>();
    Map<String, String> queues = new HashMap<>();
    stack.tables().forEach(table -> tables.put(table.logicalId(), table.name()));
    stack
        .queues()
        .forEach(queue -> queues.put(queue.logicalId(), emulators.queueUrl(queue.name())));
    return new RunningShop(
        URI.create("http://127.0.0.1:" + port),
        emulators.dynamoDb(),
        emulators.sqs(),
        kms.endpoint(),
        ssm.endpoint(),
        emulators.account().region(),
        emulators.account().id(),
        options.stack(),
        tables,
        queues,
        ProcessHandle.current().pid(),
        RunningShop.startOf(ProcessHandle.current()));
  }

  private static Surroundings surroundings(Options options, Emulators emulators, int port) {
    var account = emulators.account();
    var api = URI.create("http://127.0.0.1:" + port);
    return new Surroundings(options.stack(), account.region(), account.id(), emulators.sqs(), api);
  }

  /** What functions use instead of the emulators; all others go to the emulators themselves. */
  private Gates gates(
      Options options,
      Stack stack,
      Emulators emulators,
      KmsEmulator kms,
      SsmEmulator ssm,
      Journal journal) {
    Map<String, String> endpoints = new HashMap<>(emulators.environment());
    endpoints.putAll(kms.environment());
    endpoints.putAll(ssm.environment());
    return Gates.open(
        stack,
        emulators.account(),
        endpoints,
        grants(options),
        options.calls(),
        line -> log.accept("[iam] " + line),
        journal::sent);
  }

  /** Another stack's grants name other resources, and would look like unused ones. */
  private static Optional<Path> grants(Options options) {
    return options.stack().equals(Options.DEFAULT_STACK)
        ? GrantFiles.directory(options.template())
        : Optional.empty();
  }

  private LambdaService lambda(
      Options options, Stack stack, Emulators emulators, Gates gates, Journal journal) {
    var config =
        LambdaConfig.standard(
                emulators.account(),
                line -> log.accept("[%s] %s".formatted(line.function(), line.line())))
            .withEnvironment(emulators.environment())
            .withEnvironments(gates.environments())
            .withConcurrency(CONCURRENCY)
            .withDebugPorts(DebugPort.of(options, stack))
            .withListener(journal::invoked);
    try {
      return new LambdaService(config, stack.functions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seeds through real functions, then ends their environments: a client's first call is cold. */
  private static Seeded seed(Stack stack, Emulators emulators, LambdaService lambda) {
    if (!Tables.areEmpty(stack, emulators)) {
      return Seeded.NOTHING;
    }
    Seeded seeded = new Seeder(stack, lambda).seed();
    lambda.retireIdle();
    return seeded;
  }

  private TimeToLive timeToLive(Stack stack, Emulators emulators) {
    return new TimeToLive(
            emulators.dynamoDbClient(),
            stack.tables(),
            Clock.systemUTC(),
            failure -> log.accept("[ttl] " + failure))
        .every(SWEEP_PAUSE);
  }

  private void gateway(Stack stack, int port, LambdaService lambda, Neighbours neighbours) {
    Optional<Api> api = stack.api();
    api.ifPresent(present ->
        parts.add(
            Gateway.start(
                port,
                present,
                stack.functions(),
                lambda,
                neighbours,
                line -> log.accept("[api] " + line))));
  }

  private static Neighbours neighbours(
      Stack stack, Path template, Console console, Journal journal) {
    return new Neighbours(statics(stack, template), List.of(console), journal::served);
  }

  private static List<StaticFiles> statics(Stack stack, Path template) {
    List<StaticFiles> all = new ArrayList<>(List.of(DemoImages.files()));
    stack.pages().stream().map(StaticFiles::of).forEach(all::add);
    all.addAll(ApiPages.of(template));
    return all;
  }

  /** Whether it has been told to end; what fails in a start from then on is no news. */
  boolean isClosed() {
    return parts.isClosed();
  }

  /**
   * Ends every child process and frees every port, within a few seconds, also while it starts on
   * another thread.
   */
  @Override
  public void close() {
    parts.close();
  }
}

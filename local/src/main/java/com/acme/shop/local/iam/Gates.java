package com.acme.shop.local.iam;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.iam.Identities.Identity;
import com.acme.shop.local.template.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A gate in front of each emulator, and the credentials that open it. */
public final class Gates implements AutoCloseable {

  private final Map<Service.Name, Gate> gates = new EnumMap<>(Service.Name.class);
  private final Identities identities;
  private final GrantUse use;
  private final Optional<Path> reports;
  private final Optional<CallLog> calls;

  private Gates(Identities identities, Optional<Path> reports, Optional<CallLog> calls) {
    this.identities = identities;
    this.use =
        new GrantUse(
            identities.all().stream()
                .flatMap(identity -> identity.permissions().grants().stream())
                .toList());
    this.reports = reports;
    this.calls = calls;
  }

  /** Opens gates that tell nobody of calls. */
  public static Gates open(
      Stack stack,
      Account account,
      Map<String, String> emulators,
      Optional<Path> reports,
      Consumer<String> log) {
    return open(stack, account, emulators, reports, Optional.empty(), log, _ -> {});
  }

  /**
   * Opens a gate in front of every emulator that the variables tell of.
   *
   * @param emulators environment variables by which an SDK would find the emulators themselves:
   *     {@code AWS_ENDPOINT_URL_DYNAMODB} and so on
   * @param reports a directory that takes a report when the gates are closed
   * @param calls a file that takes a line of JSON for each call that passes: the function, the
   *     service and its operation, the answer's status, bytes sent and received, and of DynamoDB
   *     the units that the table and its indexes took
   * @param log takes a line for each call that is refused; many threads call it
   * @param sent hears of each message that a function may send, before it is sent, from many
   *     threads: it must be quick and not throw
   */
  public static Gates open(
      Stack stack,
      Account account,
      Map<String, String> emulators,
      Optional<Path> reports,
      Optional<Path> calls,
      Consumer<String> log,
      Consumer<Sent> sent) {
    var arns = new Arns(account.region(), account.id());
    var identities = new Identities(stack.functions(), arns);
    var gates = new Gates(identities, reports, calls.map(CallLog::at));
    services(stack, arns)
        .forEach((name, service) -> {
          String endpoint = emulators.get(name.variable());
          if (endpoint != null) {
            var listener = listener(name, sent);
            gates.open(name, service, URI.create(endpoint), log, listener);
          }
        });
    return gates;
  }

  private static Map<Service.Name, Service> services(Stack stack, Arns arns) {
    return Map.of(
        Service.Name.DYNAMODB, new DynamoDb(arns, new KeySchemas(stack.tables())),
        Service.Name.SQS, new Sqs(arns),
        Service.Name.KMS, new Kms(arns, stack.keys()),
        Service.Name.SSM, new Ssm(arns));
  }

  private static Guard.Listener listener(Service.Name name, Consumer<Sent> sent) {
    return switch (name) {
      case SQS -> (function, call) -> Sent.by(function, call, now()).forEach(sent);
      case DYNAMODB, KMS, SSM -> Guard.Listener.NONE;
    };
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private void open(
      Service.Name name,
      Service service,
      URI emulator,
      Consumer<String> log,
      Guard.Listener listener) {
    var guard = new Guard(service, identities, use, log, listener);
    gates.put(
        name, Gate.open(emulator, guard, () -> calls.map(file -> new Watch(file, identities))));
  }

  /** What each function needs for its AWS SDK to use these gates, by its logical id. */
  public Map<String, Map<String, String>> environments() {
    return identities.all().stream()
        .collect(Collectors.toUnmodifiableMap(Identity::function, this::environment));
  }

  private Map<String, String> environment(Identity identity) {
    Map<String, String> environment = new HashMap<>(identity.environment());
    gates.forEach((name, gate) -> environment.put(name.variable(), gate.endpoint().toString()));
    return Map.copyOf(environment);
  }

  /** What was used until now. */
  public GrantReport report() {
    return use.report();
  }

  /** Everything that the policies of these functions grant. */
  public List<Grant> grants() {
    return List.copyOf(use.report().calls().keySet());
  }

  /** Frees the ports and writes the report. */
  @Override
  public void close() {
    gates.values().forEach(Gate::close);
    calls.ifPresent(CallLog::close);
    reports.ifPresent(directory -> report().write(directory));
  }
}

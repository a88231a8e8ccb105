package com.acme.shop.local.iam;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.kms.KmsEmulator;
import com.acme.shop.local.ssm.SignedSsm;
import com.acme.shop.local.ssm.SsmEmulator;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The emulators with the shop's own table, queues and key, and gates in front of them. */
final class GuardedShop implements AutoCloseable {

  private static final Path TEMPLATE =
      Path.of(System.getProperty("shop.root", ".."), "template.yaml");

  private final Emulators emulators = Emulators.start(Optional.empty());
  private final Stack stack = resolve(TEMPLATE);
  private final KmsEmulator kms =
      KmsEmulator.start(Optional.empty(), stack.keys(), emulators.account());
  private final SsmEmulator ssm =
      SsmEmulator.start(Optional.empty(), stack.parameters(), emulators.account());

  final List<String> log = new CopyOnWriteArrayList<>();

  GuardedShop() {
    var _ = new Provisioner(emulators).create(stack);
  }

  Stack stack() {
    return stack;
  }

  Emulators emulators() {
    return emulators;
  }

  String table() {
    return stack.tables().getFirst().name();
  }

  /** Gates that know the policies of a stack. */
  Gates gates(Stack policies) {
    return gates(policies, _ -> {});
  }

  /** The same, and somebody hears of messages. */
  Gates gates(Stack policies, Consumer<Sent> sent) {
    Map<String, String> endpoints = new HashMap<>(emulators.environment());
    endpoints.putAll(kms.environment());
    endpoints.putAll(ssm.environment());
    return Gates.open(
        policies,
        emulators.account(),
        endpoints,
        Optional.empty(),
        Optional.empty(),
        log::add,
        sent);
  }

  /** The stack of a template that somebody has changed. */
  Stack changed(UnaryOperator<String> change, Path directory) {
    try {
      String text = Files.readString(TEMPLATE);
      String changed = change.apply(text);
      if (changed.equals(text)) {
        throw new IllegalArgumentException("the change finds nothing to change");
      }
      return resolve(Files.writeString(directory.resolve("template.yaml"), changed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Function function(String logicalId) {
    return stack.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  static Caller caller(Gates gates, Function function) {
    return Caller.of(Objects.requireNonNull(gates.environments().get(function.logicalId())));
  }

  static SignedSsm ssm(Gates gates, Function function) {
    var environment = Objects.requireNonNull(gates.environments().get(function.logicalId()));
    return new SignedSsm(
        URI.create(Objects.requireNonNull(environment.get("AWS_ENDPOINT_URL_SSM"))),
        Objects.requireNonNull(environment.get("AWS_ACCESS_KEY_ID")),
        Objects.requireNonNull(environment.get("AWS_SECRET_ACCESS_KEY")));
  }

  private Stack resolve(Path template) {
    var account = emulators.account();
    return Template.read(template)
        .resolve(
            Map.of(),
            new Surroundings(
                "shop",
                account.region(),
                account.id(),
                emulators.sqs(),
                URI.create("http://127.0.0.1:1")));
  }

  @Override
  public void close() {
    ssm.close();
    kms.close();
    emulators.close();
  }
}

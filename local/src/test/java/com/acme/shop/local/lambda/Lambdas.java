package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A service for a test, with what it logged. */
final class Lambdas implements AutoCloseable {

  final List<String> log = Collections.synchronizedList(new ArrayList<>());
  final LambdaService service;

  Lambdas(UnaryOperator<LambdaConfig> configure, Functions... functions) throws IOException {
    LambdaConfig standard = LambdaConfig.standard(Account.LOCAL, line -> log.add(line.line()));
    this.service =
        new LambdaService(
            configure.apply(standard), Stream.of(functions).map(Functions::function).toList());
  }

  static LambdaConfig.Limits idle(Duration longest) {
    return new LambdaConfig.Limits(longest, Duration.ofSeconds(10), 10);
  }

  static LambdaConfig.Limits initLimit(Duration longest) {
    return new LambdaConfig.Limits(Duration.ofMinutes(10), longest, 10);
  }

  static LambdaConfig.Limits concurrency(int most) {
    return new LambdaConfig.Limits(Duration.ofMinutes(10), Duration.ofSeconds(10), most);
  }

  Outcome invoke(String script) {
    return service.invoke("Fixture", Functions.event(script));
  }

  String answer(String script) {
    return payload(invoke(script));
  }

  static String payload(Outcome outcome) {
    assertThat(outcome)
        .withFailMessage(() -> describe(outcome))
        .isInstanceOf(Outcome.Answered.class);
    return new String(((Outcome.Answered) outcome).payload(), UTF_8);
  }

  /** The error document of an invocation that must have failed like that. */
  static String failure(Outcome outcome, String type) {
    assertThat(outcome).withFailMessage(() -> describe(outcome)).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).type()).isEqualTo(type);
    return new String(((Outcome.Failed) outcome).payload(), UTF_8);
  }

  private static String describe(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(byte[] payload) -> "Answered " + new String(payload, UTF_8);
      case Outcome.Failed(String type, byte[] payload) ->
          "Failed " + type + " " + new String(payload, UTF_8);
      case Outcome.Throttled() -> "Throttled";
    };
  }

  List<String> logged() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  FunctionStatus status() {
    return service.status().getFirst();
  }

  @Override
  public void close() {
    service.close();
  }
}

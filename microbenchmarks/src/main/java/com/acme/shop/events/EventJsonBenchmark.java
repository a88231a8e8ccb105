package com.acme.shop.events;

import com.acme.shop.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A message between two functions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventJsonBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private Event event =
      Event.of(
          new CreditCardValidated(
              "1f9cb5bd2f5d6c61-01936f0e-5a4d-7cc0-8000-000000000001",
              true,
              200,
              "transaction successful",
              Money.of("624.99"),
              "7f0c7a30-5a4d-5cc0-8000-000000000001"),
          NOW,
          "payment",
          new Event.Cause("correlation-1", Optional.of("cause-1")));

  private String message = EventJson.write(event);

  @Benchmark
  public Event readEvent() {
    if (EventJson.read(message, NOW) instanceof Reading.Understood(Event understood)) {
      return understood;
    }
    throw new IllegalStateException("this is to be understood");
  }

  @Benchmark
  public String writeEvent() {
    return EventJson.write(event);
  }
}

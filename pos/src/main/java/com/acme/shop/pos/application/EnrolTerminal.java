package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Registers terminals and ends their right to sell. */
public final class EnrolTerminal {

  private final Terminals terminals;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final RandomGenerator random;

  /**
   * @param ids makes ids that sort by time
   * @param random must not be guessable
   */
  public EnrolTerminal(
      Terminals terminals, InstantSource clock, Supplier<String> ids, RandomGenerator random) {
    this.terminals = terminals;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  /** A new terminal, and the secret that nobody can read again. */
  public record Enrolment(Terminal terminal, TerminalSecret secret) {}

  public Enrolment enrol(String name, ZoneId zone) {
    var terminal = new Terminal(ids.get(), name, zone, now(), Optional.empty());
    TerminalSecret secret = TerminalSecret.fresh(random);
    terminals.add(terminal, secret.hash());
    return new Enrolment(terminal, secret);
  }

  /** Disables a terminal, for good; empty for one that nobody registered. */
  public Optional<Terminal> disable(String id) {
    return terminals.disable(id, now());
  }

  /** As precise as it is kept, or the first answer would differ from later ones. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

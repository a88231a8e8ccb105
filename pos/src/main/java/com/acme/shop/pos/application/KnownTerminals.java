package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers terminals for a minute, so that a sale usually needs no call for its terminal. One that
 * is disabled may go on for that minute; its token would have been good for longer.
 */
final class KnownTerminals {

  static final Duration KEPT = Duration.ofSeconds(60);

  /** More tills than one function serves within a minute. */
  private static final int MOST = 1_000;

  private final Terminals terminals;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  KnownTerminals(Terminals terminals, InstantSource clock) {
    this.terminals = terminals;
    this.clock = clock;
  }

  /** As {@link Terminals#find}, at most a minute old. An unknown one is looked for each time. */
  Optional<Terminal> find(String id) {
    return Optional.ofNullable(known.get(id))
        .filter(entry -> clock.instant().isBefore(entry.until()))
        .map(Known::terminal)
        .or(() -> read(id));
  }

  private Optional<Terminal> read(String id) {
    Optional<Terminal> terminal = terminals.find(id);
    terminal.ifPresent(this::remember);
    return terminal;
  }

  private void remember(Terminal terminal) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(terminal.id(), new Known(terminal, clock.instant().plus(KEPT)));
  }

  private record Known(Terminal terminal, Instant until) {}
}

package com.acme.shop.pos.application;

import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.pos.domain.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers terminals for a minute, so that a sale usually needs no call for its terminal. So one
 * that is disabled may sell for that minute more; it is refused when it signs in, at once.
 */
public final class CachedTerminals implements Terminals {

  public static final Duration KEPT = Duration.ofSeconds(60);

  private final Terminals terminals;
  private final InstantSource clock;

  /** No more than were registered: one that is not there is looked for each time. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  public CachedTerminals(Terminals terminals, InstantSource clock) {
    this.terminals = terminals;
    this.clock = clock;
  }

  private record Known(Terminal terminal, Instant until) {}

  /** As {@link Terminals#find}, at most a minute old. */
  @Override
  public Optional<Terminal> find(String id) {
    return Optional.ofNullable(known.get(id))
        .filter(entry -> clock.instant().isBefore(entry.until()))
        .map(Known::terminal)
        .or(() -> remembered(terminals.find(id)));
  }

  @Override
  public Optional<Terminal> disable(String id, Instant at) {
    return remembered(terminals.disable(id, at));
  }

  @Override
  public void add(Terminal terminal, String secretHash) {
    terminals.add(terminal, secretHash);
  }

  @Override
  public Optional<Enrolled> enrolled(String id) {
    return terminals.enrolled(id);
  }

  @Override
  public Page all(Optional<String> after, int limit) {
    return terminals.all(after, limit);
  }

  private Optional<Terminal> remembered(Optional<Terminal> read) {
    if (!Rehearsal.isRunning()) {
      read.ifPresent(
          terminal -> known.put(terminal.id(), new Known(terminal, clock.instant().plus(KEPT))));
    }
    return read;
  }
}

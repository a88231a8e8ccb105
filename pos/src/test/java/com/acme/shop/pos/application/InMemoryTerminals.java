package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Terminals in a map. */
public final class InMemoryTerminals implements Terminals {

  private final Map<String, Enrolled> terminals = new TreeMap<>();

  @Override
  public synchronized void add(Terminal terminal, String secretHash) {
    if (terminals.putIfAbsent(terminal.id(), new Enrolled(terminal, secretHash)) != null) {
      throw new IllegalStateException("there is a terminal %s already".formatted(terminal.id()));
    }
  }

  @Override
  public Optional<Terminal> find(String id) {
    return enrolled(id).map(Enrolled::terminal);
  }

  @Override
  public synchronized Optional<Enrolled> enrolled(String id) {
    return Optional.ofNullable(terminals.get(id));
  }

  @Override
  public synchronized Optional<Terminal> disable(String id, Instant at) {
    terminals.computeIfPresent(id, (_, known) -> disabled(known, at));
    return find(id);
  }

  private static Enrolled disabled(Enrolled known, Instant at) {
    Terminal t = known.terminal();
    Optional<Instant> since = t.disabledAt().or(() -> Optional.of(at));
    return new Enrolled(
        new Terminal(t.id(), t.name(), t.zone(), t.registeredAt(), since), known.secretHash());
  }

  @Override
  public synchronized Page all(Optional<String> after, int limit) {
    List<Terminal> rest =
        terminals.values().stream()
            .map(Enrolled::terminal)
            .filter(terminal -> after.isEmpty() || terminal.id().compareTo(after.get()) > 0)
            .toList();
    List<Terminal> page = rest.stream().limit(limit).toList();
    return new Page(
        page, rest.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
  }
}

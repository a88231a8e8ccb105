package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.SaleHistories;
import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A shop with one till. */
public final class OneTerminal implements Terminals {

  private Terminal terminal =
      new Terminal(
          SaleHistories.TILL, "Front desk", ZoneOffset.UTC, Instant.EPOCH, Optional.empty());

  @Override
  public void add(Terminal added, String secretHash) {
    terminal = added;
  }

  @Override
  public Optional<Terminal> find(String id) {
    return Optional.of(terminal).filter(known -> known.id().equals(id));
  }

  @Override
  public Optional<Enrolled> enrolled(String id) {
    return find(id).map(known -> new Enrolled(known, "hash"));
  }

  @Override
  public Optional<Terminal> disable(String id, Instant at) {
    terminal =
        new Terminal(
            terminal.id(),
            terminal.name(),
            terminal.zone(),
            terminal.registeredAt(),
            Optional.of(at));
    return find(id);
  }

  @Override
  public Page all(Optional<String> after, int limit) {
    return new Page(List.of(terminal), Optional.empty());
  }
}

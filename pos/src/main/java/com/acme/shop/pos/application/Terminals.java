package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where terminals are kept. */
public interface Terminals {

  /**
   * Adds a terminal.
   *
   * @param secretHash SHA-256 of its secret, which is random enough to need no slow hash
   */
  void add(Terminal terminal, String secretHash);

  /** A terminal; empty for one that nobody registered. */
  Optional<Terminal> find(String id);

  /** The hash of a terminal's secret, with the terminal. */
  Optional<Enrolled> enrolled(String id);

  /** A terminal and what proves that it is it. */
  record Enrolled(Terminal terminal, String secretHash) {}

  /** Ends a terminal's right to sell; empty for one that nobody registered. */
  Optional<Terminal> disable(String id, Instant at);

  /** Terminals in the order in which they were registered. */
  Page all(Optional<String> after, int limit);

  /**
   * Some terminals.
   *
   * @param next where the next page starts; empty on the last
   */
  record Page(List<Terminal> terminals, Optional<String> next) {
    public Page {
      terminals = List.copyOf(terminals);
    }
  }
}

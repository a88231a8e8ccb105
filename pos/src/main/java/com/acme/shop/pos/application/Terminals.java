package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where terminals are kept. Infrastructure that fails throws. */
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
  record Enrolled(Terminal terminal, String secretHash) {

    /** Without the hash, which must not reach a log. */
    @Override
    public String toString() {
      return "Enrolled[" + terminal.id() + "]";
    }
  }

  /**
   * Ends a terminal's right to sell; empty for one that nobody registered. One that is disabled
   * already stays so since then.
   */
  Optional<Terminal> disable(String id, Instant at);

  /**
   * Terminals in the order in which they were registered.
   *
   * @param after the id of the last terminal of the page before
   */
  Page all(Optional<String> after, int limit);

  /**
   * Some terminals.
   *
   * @param next the id behind which the next page starts; empty on the last
   */
  record Page(List<Terminal> terminals, Optional<String> next) {
    public Page {
      terminals = List.copyOf(terminals);
    }
  }
}

package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.Sale;
import java.time.Instant;
import java.time.LocalDate;

/** Knows which day it is where a sale was made. */
final class TerminalDays {

  private final Terminals terminals;

  TerminalDays(Terminals terminals) {
    this.terminals = terminals;
  }

  /**
   * The calendar day of a time at a sale's terminal.
   *
   * @throws IllegalStateException for a sale of a terminal that is not there: none is ever removed
   */
  LocalDate of(Sale sale, Instant time) {
    return terminals
        .find(sale.terminalId())
        .orElseThrow(() -> new IllegalStateException("a sale of a terminal that is not there"))
        .dayOf(time);
  }
}

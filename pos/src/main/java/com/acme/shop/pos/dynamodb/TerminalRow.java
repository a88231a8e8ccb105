package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.Terminals.Enrolled;
import com.acme.shop.pos.domain.Terminal;
import com.acme.shop.table.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Spells a terminal as a row, and a row as a terminal. */
final class TerminalRow {

  private TerminalRow() {}

  /** A new terminal, as it stands in the list: without anything of its secret. */
  static Row.Builder listed(Terminal terminal) {
    return Row.builder()
        .text("id", terminal.id())
        .text("name", terminal.name())
        .text("zone", terminal.zone().getId())
        .number("registeredAt", terminal.registeredAt().toEpochMilli());
  }

  static Row enrolled(Terminal terminal, String secretHash) {
    return listed(terminal).text("secretHash", secretHash).build();
  }

  static Terminal terminal(Row row) {
    return new Terminal(
        row.text("id"),
        row.text("name"),
        ZoneId.of(row.text("zone")),
        Instant.ofEpochMilli(row.number("registeredAt")),
        disabledAt(row));
  }

  static Enrolled enrolled(Row row) {
    return new Enrolled(terminal(row), row.text("secretHash"));
  }

  private static Optional<Instant> disabledAt(Row row) {
    return row.has("disabledAt")
        ? Optional.of(Instant.ofEpochMilli(row.number("disabledAt")))
        : Optional.empty();
  }
}

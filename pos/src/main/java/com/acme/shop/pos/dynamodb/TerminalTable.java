package com.acme.shop.pos.dynamodb;

import com.acme.shop.pos.application.Terminals;
import com.acme.shop.pos.domain.Terminal;
import com.acme.shop.table.Change;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terminals in the shop's table: a row of its own, which alone has the secret's hash, and an entry
 * of the list. A terminal is read strongly consistently: it is used as soon as it is registered.
 */
public final class TerminalTable implements Terminals {

  private static final int OWN_ROW = 0;

  private final ShopTable table;

  public TerminalTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public void add(Terminal terminal, String secretHash) {
    boolean added =
        table.writeAll(
            List.of(
                new Write.Add(
                    TerminalKeys.terminal(terminal.id()),
                    TerminalRow.enrolled(terminal, secretHash)),
                new Write.Add(
                    TerminalKeys.listed(terminal.id()), TerminalRow.listed(terminal).build())));
    if (!added) {
      throw new IllegalStateException("there is a terminal %s already".formatted(terminal.id()));
    }
  }

  @Override
  public Optional<Terminal> find(String id) {
    return table.getNow(TerminalKeys.terminal(id)).map(TerminalRow::terminal);
  }

  @Override
  public Optional<Enrolled> enrolled(String id) {
    return table.getNow(TerminalKeys.terminal(id)).map(TerminalRow::enrolled);
  }

  /** One call, and one more to read a terminal that this call has disabled. */
  @Override
  public Optional<Terminal> disable(String id, Instant at) {
    Map<Integer, Optional<Row>> refused =
        table.refusals(
            List.of(
                disabling(
                    TerminalKeys.terminal(id),
                    "attribute_exists(PK) AND attribute_not_exists(disabledAt)",
                    at),
                disabling(TerminalKeys.listed(id), "attribute_exists(PK)", at)));
    return refused.isEmpty()
        ? find(id)
        : refused.getOrDefault(OWN_ROW, Optional.empty()).map(TerminalRow::terminal);
  }

  @Override
  public Page all(Optional<String> after, int limit) {
    var page = table.query(TerminalKeys.LIST, after, limit);
    return new Page(page.rows().stream().map(TerminalRow::terminal).toList(), page.next());
  }

  private static Write disabling(Key key, String condition, Instant at) {
    return new Write.Apply(
        Change.of(key)
            .set("SET disabledAt = :at")
            .when(condition)
            .number(":at", at.toEpochMilli())
            .build());
  }
}

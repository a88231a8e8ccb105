package com.acme.shop.pos.dynamodb;

import com.acme.shop.table.Key;

/** The keys of terminals. */
final class TerminalKeys {

  /** The partition of all terminals. */
  static final String LIST = "TERMINAL_LIST#0";

  private TerminalKeys() {}

  static Key terminal(String id) {
    return new Key("TERMINAL#" + id, "TERMINAL");
  }

  static Key listed(String id) {
    return new Key(LIST, id);
  }
}

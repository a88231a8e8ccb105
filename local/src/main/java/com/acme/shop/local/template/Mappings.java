package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** The template's {@code Mappings}. */
record Mappings(Section declared) {

  JsonNode find(String map, String top, String second, Place asker) {
    Section rows = step(declared, map, asker);
    Section row = step(rows, top, asker);
    if (!row.has(second)) {
      throw missing(row, second, asker);
    }
    return row.get(second);
  }

  private static Section step(Section from, String key, Place asker) {
    if (!from.has(key)) {
      throw missing(from, key, asker);
    }
    return from.section(key);
  }

  private static BrokenTemplate missing(Section from, String key, Place asker) {
    return asker.broken(from.place().path() + " has no " + key);
  }
}

package com.acme.shop.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a new shop made of its demo data.
 *
 * @param items how many there are
 * @param tills terminals, with the secrets that are told this once
 */
record Seeded(int items, List<Till> tills) {

  static final Seeded NOTHING = new Seeded(0, List.of());

  /** Of the answers to all that was sent. */
  static Seeded of(List<JsonNode> answers) {
    List<Till> tills =
        answers.stream().filter(answer -> answer.has("secret")).map(Till::of).toList();
    return new Seeded(answers.size(), tills);
  }

  /** What a cashier signs a terminal in with. */
  record Till(String id, String secret) {

    private static Till of(JsonNode answer) {
      return new Till(answer.path("terminalId").asText(), answer.path("secret").asText());
    }
  }
}

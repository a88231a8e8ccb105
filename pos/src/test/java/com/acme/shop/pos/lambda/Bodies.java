package com.acme.shop.pos.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What terminals send. */
final class Bodies {

  static final String NUMBER = "4222222222222";
  static final String SECURITY_CODE = "zq#7";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Bodies() {}

  /** Two mats and a bottle for 159.99 in cash; the customer hands over 200. */
  static String cash(String saleId) {
    return """
    {"saleId":"%s","lines":[{"id":"mat","quantity":2},{"id":"bottle","quantity":"1"}],
     "tender":{"type":"cash","tendered":200}}
    """
        .formatted(saleId);
  }

  /** A mat for 62.50 by card. */
  static String card(String saleId) {
    return """
    {"saleId":"%s","lines":[{"id":"mat","quantity":1}],
     "tender":{"type":"card","card":{"type":"Visa","number":"4222222222222",
       "expMonth":"12","expYear":"2030","ccv":"zq#7"}}}
    """
        .formatted(saleId);
  }

  /** A body with another value, of JSON, at a pointer; empty for none there. */
  static String with(String body, String pointer, String value) {
    try {
      var root = (ObjectNode) JSON.readTree(body);
      int slash = pointer.lastIndexOf('/');
      put((ObjectNode) root.at(pointer.substring(0, slash)), pointer.substring(slash + 1), value);
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
  }

  /** A body with these members more. */
  static String with(String body, String members) {
    return body.strip().replaceFirst("\\{", "{" + members.replace('\'', '"') + ",");
  }

  /** Sales that are handed in together. */
  static String batch(String... sales) {
    return "{\"sales\":[%s]}".formatted(String.join(",", sales));
  }

  private static void put(ObjectNode parent, String name, String value)
      throws JsonProcessingException {
    if (value.isEmpty()) {
      parent.remove(name);
    } else {
      parent.<JsonNode>set(name, JSON.readTree(value));
    }
  }
}

package com.acme.shop.order.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What clients send. */
final class Requests {

  static final String NUMBER = "4222222222222";
  static final String SECURITY_CODE = "zq#7";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Requests() {}

  /** As the shop front sends it: two mats and a bike, 624.99 in all. */
  static String anOrder() {
    return """
    {"userid":"ignored","firstname":"Walter","lastname":"White",
     "address":{"street":"308 Negra Arroyo Lane","city":"Albuquerque","zip":"87104",
                "state":"NM","country":"USA"},
     "email":"walter@acmefitness.com","delivery":"UPS/FEDEX",
     "card":{"type":"Visa","number":"4222222222222","expMonth":"12","expYear":"2030",
             "ccv":"zq#7"},
     "cart":[{"id":"mat","description":"A mat for me","quantity":"2","price":62.5},
             {"itemid":"bike","quantity":1,"price":"499.99"}],
     "total":"624.99"}
    """;
  }

  /** As {@link #anOrder}, with a change. */
  static String anOrder(Consumer<ObjectNode> change) {
    try {
      var order = (ObjectNode) JSON.readTree(anOrder());
      change.accept(order);
      return JSON.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #anOrder}, with another value at a JSON pointer; empty for none there. */
  static String anOrderWith(String pointer, String value) {
    return anOrder(order -> {
      int slash = pointer.lastIndexOf('/');
      var parent = order.at(pointer.substring(0, slash));
      put(parent, pointer.substring(slash + 1), value);
    });
  }

  private static void put(JsonNode parent, String name, String value) {
    try {
      if (value.isEmpty()) {
        ((ObjectNode) parent).remove(name);
      } else {
        ((ObjectNode) parent).set(name, JSON.readTree(value));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
  }
}

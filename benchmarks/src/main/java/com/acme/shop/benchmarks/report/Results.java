package com.acme.shop.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The numbers of the JSON document. A number that was not measured is empty, never zero. */
final class Results {

  private final ObjectNode document;

  Results(ObjectNode document) {
    this.document = document;
  }

  List<String> functions() {
    return names("functions");
  }

  List<String> rivals() {
    return names("rivals");
  }

  private List<String> names(String group) {
    return document.path(group).propertyStream().map(Map.Entry::getKey).toList();
  }

  /** What is known of a function or a rival. */
  JsonNode of(String name) {
    JsonNode function = document.path("functions").path(name);
    return function.isMissingNode() ? document.path("rivals").path(name) : function;
  }

  OptionalDouble number(String name, String key) {
    return number(of(name), key);
  }

  static OptionalDouble number(JsonNode of, String key) {
    JsonNode value = of.path(key);
    // All rounds failed, or the machine does not tell: nothing takes no time.
    return value.isNumber() && value.doubleValue() > 0
        ? OptionalDouble.of(value.doubleValue())
        : OptionalDouble.empty();
  }

  /** How many times a rival's number this one is; empty when either is unknown. */
  OptionalDouble ratio(String name, String key, String rival) {
    return ratio(number(name, key), number(rival, key));
  }

  static OptionalDouble ratio(OptionalDouble number, OptionalDouble base) {
    return number.isPresent() && base.isPresent() && base.getAsDouble() > 0
        ? OptionalDouble.of(number.getAsDouble() / base.getAsDouble())
        : OptionalDouble.empty();
  }
}

package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The template's {@code Conditions}, each computed once. Not safe for use by several threads. */
final class Conditions {

  private final Section declared;
  private final Resolver operands;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  Conditions(Section declared, Values values, Mappings mappings) {
    this.declared = declared;
    this.operands = new Resolver(values, mappings, this);
  }

  /** Computes every condition, so that a broken one is found whether or not it is used. */
  void check() {
    declared.names().forEach(name -> holds(name, declared.place()));
  }

  boolean holds(String name, Place asker) {
    Boolean value = known.get(name);
    return value == null ? compute(name, asker) : value;
  }

  private boolean compute(String name, Place asker) {
    if (!declared.has(name)) {
      throw asker.broken("there is no condition named " + name);
    }
    Place place = declared.place().in(name);
    if (!open.add(name)) {
      throw place.broken("goes in a circle: " + String.join(" -> ", open) + " -> " + name);
    }
    boolean value = holds(declared.get(name), place);
    open.remove(name);
    known.put(name, value);
    return value;
  }

  private boolean holds(JsonNode expression, Place place) {
    String function = Resolver.functionName(expression, place).orElse("");
    JsonNode argument = expression.path(function);
    return switch (function) {
      case "Condition" -> holds(Section.scalar(argument, place), place);
      case "Fn::Equals" -> equal(argument, place);
      case "Fn::Not" -> count(argument, 1, 1, function, place) == 0;
      case "Fn::And" -> count(argument, 2, 10, function, place) == argument.size();
      case "Fn::Or" -> count(argument, 2, 10, function, place) > 0;
      default -> throw place.broken("a condition is wanted here, such as Fn::Equals");
    };
  }

  /** How many of the conditions hold; each is computed, so that none hides a broken one. */
  private long count(JsonNode conditions, int min, int max, String function, Place place) {
    if (!conditions.isArray() || conditions.size() < min || conditions.size() > max) {
      String wanted = min == max ? "one condition" : "two to ten conditions";
      throw place.broken(function + " takes a list of " + wanted);
    }
    long count = 0;
    for (JsonNode condition : conditions) {
      count += holds(condition, place) ? 1 : 0;
    }
    return count;
  }

  /** CloudFormation compares texts: the number 1 equals "1". */
  private boolean equal(JsonNode pair, Place place) {
    JsonNode both = operands.resolveEach(pair, place);
    if (!both.isArray() || both.size() != 2) {
      throw place.broken("Fn::Equals takes a list of two values");
    }
    return comparable(both.get(0)).equals(comparable(both.get(1)));
  }

  private static String comparable(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}

package com.acme.shop.walls;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about who may use what, with the planted classes that break it.
 *
 * @param name the rule as a sentence
 * @param rule the rule in a given house
 * @param offenders every class of the planted house that the rule must complain about, and no other
 */
record Wall(String name, Function<House, ArchRule> rule, List<Class<?>> offenders) {

  Wall {
    offenders = List.copyOf(offenders);
  }

  /** A room that is still empty breaks no rule. */
  ArchRule in(House house) {
    return rule.apply(house).allowEmptyShould(true);
  }

  @Override
  public String toString() {
    return name;
  }
}

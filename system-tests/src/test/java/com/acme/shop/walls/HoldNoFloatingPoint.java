package com.acme.shop.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** No double and no float in a field, a parameter, a result or a type argument of one. */
final class HoldNoFloatingPoint extends ArchCondition<JavaClass> {

  private static final Set<String> INEXACT =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  HoldNoFloatingPoint() {
    super("hold no double or float");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMembers().stream()
        .filter(HoldNoFloatingPoint::inexact)
        .map(member -> SimpleConditionEvent.violated(member, member.getDescription()))
        .forEach(events::add);
  }

  private static boolean inexact(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .anyMatch(type -> INEXACT.contains(type.getName()));
  }
}

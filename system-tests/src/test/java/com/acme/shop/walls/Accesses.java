package com.acme.shop.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Calls, method references and field accesses, told by what they reach. */
final class Accesses {

  private Accesses() {}

  /** Of a member with one of these names, in this class or one below it. */
  static DescribedPredicate<JavaAccess<?>> ofMember(Class<?> owner, String... names) {
    return of(JavaClass.Predicates.assignableTo(owner), names);
  }

  /** Of a member with one of these names, in any class of these packages. */
  static DescribedPredicate<JavaAccess<?>> ofAnything(String packages, String... names) {
    return of(resideInAPackage(packages), names);
  }

  private static DescribedPredicate<JavaAccess<?>> of(
      DescribedPredicate<JavaClass> owner, String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        String.join("/", names) + " in a class " + owner.getDescription(),
        access ->
            wanted.contains(access.getTarget().getName())
                && owner.test(access.getTarget().getOwner()));
  }
}

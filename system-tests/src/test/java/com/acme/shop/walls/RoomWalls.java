package com.acme.shop.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.acme.shop.walls.planted.cart.PricesFromCatalog;
import com.acme.shop.walls.planted.cart.RunsEmulator;
import com.acme.shop.walls.planted.lambda.KnowsCart;
import com.acme.shop.walls.planted.money.MeasuresItself;
import com.acme.shop.walls.planted.money.RunsBenchmark;
import com.acme.shop.walls.planted.pos.MarkedByNobody;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Walls between the modules. */
final class RoomWalls {

  private RoomWalls() {}

  static List<Wall> all() {
    return List.of(
        new Wall(
            "a domain uses no other domain",
            RoomWalls::domainsKeepApart,
            List.of(PricesFromCatalog.class)),
        new Wall(
            "a common module uses no domain", RoomWalls::commonFirst, List.of(KnowsCart.class)),
        new Wall(
            "what is deployed does not know what surrounds it",
            RoomWalls::nothingFromOutside,
            List.of(RunsEmulator.class, RunsBenchmark.class, MeasuresItself.class)),
        new Wall(
            "every package says that nothing in it is null unless marked",
            RoomWalls::nullMarked,
            List.of(MarkedByNobody.class)));
  }

  private static ArchRule domainsKeepApart(House house) {
    return CompositeArchRule.of(
        House.DOMAINS.stream().map(domain -> keepsApart(house, domain)).toList());
  }

  private static ArchRule keepsApart(House house, String domain) {
    List<String> others = House.DOMAINS.stream().filter(name -> !name.equals(domain)).toList();
    return noClasses()
        .that()
        .resideInAPackage(house.room(domain))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(house.rooms(others))
        .allowEmptyShould(true);
  }

  private static ArchRule commonFirst(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.rooms(House.COMMON))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(house.rooms(House.DOMAINS));
  }

  private static ArchRule nothingFromOutside(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(outside(house));
  }

  /** JMH too: its benchmarks are in the packages of what they measure, and in another module. */
  private static String[] outside(House house) {
    return Stream.concat(Stream.of(house.rooms(House.OUTSIDE)), Stream.of("org.openjdk.jmh.."))
        .toArray(String[]::new);
  }

  /** NullAway looks at marked packages only: a package without the mark would not be checked. */
  private static ArchRule nullMarked(House house) {
    return classes().that().resideInAPackage(house.root() + "..").should(liveInMarkedPackages());
  }

  private static ArchCondition<JavaClass> liveInMarkedPackages() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = type.getName() + " is in a package without @NullMarked";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}

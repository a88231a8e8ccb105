package com.acme.shop.walls;

import static com.acme.shop.walls.Accesses.ofAnything;
import static com.acme.shop.walls.Accesses.ofMember;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.acme.shop.walls.planted.cart.BindsObjects;
import com.acme.shop.walls.planted.cart.BuildsItsOwnClient;
import com.acme.shop.walls.planted.cart.CreatesItsOwnClient;
import com.acme.shop.walls.planted.cart.LogsByHand;
import com.acme.shop.walls.planted.cart.OpensConnections;
import com.acme.shop.walls.planted.cart.PrintsItsTrouble;
import com.acme.shop.walls.planted.cart.PrintsToTheConsole;
import com.acme.shop.walls.planted.cart.TakesThePojoEvent;
import com.acme.shop.walls.planted.catalog.ApproximatePrice;
import com.acme.shop.walls.planted.order.application.ReadsTheEnvironment;
import com.acme.shop.walls.planted.order.domain.ApproximateTotals;
import com.acme.shop.walls.planted.order.domain.AsksTheTime;
import com.acme.shop.walls.planted.order.domain.HoldsClock;
import com.acme.shop.walls.planted.order.domain.MintsIds;
import com.acme.shop.walls.planted.order.domain.RollsDice;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;

/** What the code that is deployed does not do, wherever it stands. */
final class HabitWalls {

  private HabitWalls() {}

  static List<Wall> all() {
    return List.of(
        new Wall(
            "a decision asks no clock and mints no id",
            HabitWalls::timeAndIdsArrive,
            List.of(AsksTheTime.class, HoldsClock.class, MintsIds.class, RollsDice.class)),
        new Wall(
            "only the edge of a function reads the environment",
            HabitWalls::environmentAtTheEdge,
            List.of(ReadsTheEnvironment.class)),
        new Wall(
            "money is never binary floating point",
            HabitWalls::exactMoney,
            List.of(ApproximatePrice.class, ApproximateTotals.class)),
        new Wall(
            "only the log writes to the console",
            HabitWalls::oneLog,
            List.of(LogsByHand.class, PrintsItsTrouble.class, PrintsToTheConsole.class)),
        new Wall(
            "JSON is streamed, not bound", HabitWalls::streamedJson, List.of(BindsObjects.class)),
        new Wall(
            "an HTTP function does not pay for the event classes",
            HabitWalls::noPojoEvents,
            List.of(TakesThePojoEvent.class)),
        new Wall(
            "all calls leave by the one HTTP client, where rehearsals are told from customers",
            HabitWalls::oneWayOut,
            List.of(BuildsItsOwnClient.class, CreatesItsOwnClient.class, OpensConnections.class)));
  }

  private static ArchRule timeAndIdsArrive(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.inner("domain"))
        .should(accessTargetWhere(ofAnything("java.time..", "now")))
        .orShould(accessTargetWhere(ofMember(System.class, "currentTimeMillis", "nanoTime")))
        .orShould(accessTargetWhere(ofMember(UUID.class, "randomUUID")))
        .orShould(accessTargetWhere(ofMember(Math.class, "random")))
        .orShould(
            dependOnClassesThat(
                assignableTo(InstantSource.class).or(assignableTo(RandomGenerator.class))));
  }

  private static ArchRule environmentAtTheEdge(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .and()
        .resideOutsideOfPackages(house.inner(House.DOMAINS, "lambda"))
        .and()
        .resideOutsideOfPackage(house.room("lambda"))
        .should(accessTargetWhere(ofMember(System.class, "getenv")));
  }

  private static ArchRule exactMoney(House house) {
    return classes()
        .that(
            resideInAnyPackage(house.inner(House.DOMAINS, "domain"))
                .or(resideInAnyPackage(house.room("money"), house.room("catalog"))))
        .should(new HoldNoFloatingPoint());
  }

  private static ArchRule oneLog(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .and()
        .resideOutsideOfPackage(house.root() + ".lambda..log..")
        .should(accessTargetWhere(ofMember(System.class, "out", "err")))
        .orShould(accessTargetWhere(ofMember(Throwable.class, "printStackTrace")))
        .orShould(dependOnClassesThat(resideInAPackage("java.util.logging..")));
  }

  /** Data binding costs a cold start far more than reading tokens does. */
  private static ArchRule streamedJson(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..");
  }

  /**
   * The small response types (a batch's failures) are fine; an HTTP request is read as a stream.
   */
  private static ArchRule noPojoEvents(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .should(
            dependOnClassesThat(
                nameStartingWith("com.amazonaws.services.lambda.runtime.events.APIGateway")));
  }

  private static ArchRule oneWayOut(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.deployed())
        .and()
        .resideOutsideOfPackage(house.room("lambda.aws"))
        .should(accessTargetWhere(ofMember(SdkClientBuilder.class, "build")))
        .orShould(accessTargetWhere(ofMember(SdkClient.class, "create")))
        .orShould(accessTargetWhere(ofMember(URL.class, "openConnection", "openStream")))
        .orShould(dependOnClassesThat(resideInAPackage("java.net.http..")));
  }
}

package com.acme.shop.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.acme.shop.walls.planted.order.application.CallsItsHandler;
import com.acme.shop.walls.planted.order.application.KnowsTheRows;
import com.acme.shop.walls.planted.order.application.OpensTheTable;
import com.acme.shop.walls.planted.order.application.TalksToDynamoDb;
import com.acme.shop.walls.planted.order.domain.ParsesJson;
import com.acme.shop.walls.planted.order.domain.SendsEvents;
import com.acme.shop.walls.planted.order.dynamodb.ReadsTheContext;
import com.acme.shop.walls.planted.order.lambda.SpellsKeys;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Walls inside a domain that decides: domain, application, dynamodb, lambda. */
final class LayerWalls {

  private LayerWalls() {}

  static List<Wall> all() {
    return List.of(
        new Wall(
            "a decision knows only Java, money and itself",
            LayerWalls::pureDomain,
            List.of(ParsesJson.class, SendsEvents.class)),
        new Wall(
            "a use case knows neither its storage nor its trigger",
            LayerWalls::application,
            List.of(CallsItsHandler.class, KnowsTheRows.class, TalksToDynamoDb.class)),
        new Wall(
            "only the store knows the table",
            LayerWalls::tableInOnePlace,
            List.of(OpensTheTable.class, SpellsKeys.class, TalksToDynamoDb.class)),
        new Wall(
            "only a handler knows Lambda",
            LayerWalls::lambdaInOnePlace,
            List.of(ReadsTheContext.class)));
  }

  private static ArchRule pureDomain(House house) {
    return classes()
        .that()
        .resideInAnyPackage(house.inner("domain"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            with(house.inner("domain"), "java..", "org.jspecify..", house.room("money")));
  }

  private static ArchRule application(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.inner("application"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            with(
                with(house.inner("dynamodb"), house.inner("lambda")),
                "software.amazon.awssdk..",
                "com.amazonaws.."));
  }

  private static ArchRule tableInOnePlace(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.rooms(House.DECIDING))
        .and()
        .resideOutsideOfPackages(house.inner("dynamodb"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(house.room("table"), "software.amazon.awssdk.services.dynamodb..");
  }

  private static ArchRule lambdaInOnePlace(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.rooms(House.DECIDING))
        .and()
        .resideOutsideOfPackages(house.inner("lambda"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..");
  }

  private static String[] with(String[] packages, String... more) {
    return Stream.of(packages, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}

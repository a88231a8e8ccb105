package com.acme.shop.walls;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

  private static final JavaClasses SHOP = ShopClasses.read(Repository.root());
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages(House.PLANTED.root());

  static List<Wall> walls() {
    return Stream.of(RoomWalls.all(), LayerWalls.all(), HabitWalls.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void the_shop_keeps_the_wall(Wall wall) {
    assertThat(wall.in(House.SHOP).evaluate(SHOP).getFailureReport().getDetails())
        .as(wall.name())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void exactly_the_planted_offenders_break_the_wall(Wall wall) {
    assertThat(offenders(wall.in(House.PLANTED).evaluate(PLANTED)))
        .isEqualTo(wall.offenders().stream().map(Class::getName).collect(toUnmodifiableSet()));
  }

  @Test
  void the_classes_of_every_module_were_read() throws IOException {
    for (Path module : Formatting.modules(Repository.root())) {
      if (Files.isDirectory(module.resolve(Path.of("src", "main", "java")))
          && !module.endsWith(ShopClasses.MEASURES_FROM_INSIDE)) {
        String classes = module.resolve(Path.of("target", "classes")).toUri().toString();
        assertThat(SHOP).as("run the whole build first").anyMatch(type -> isBelow(classes, type));
      }
    }
    assertThat(SHOP.contain("com.acme.shop.local.template.Stack")).isTrue();
  }

  private static boolean isBelow(String directory, JavaClass type) {
    return type.getSource().orElseThrow().getUri().toString().startsWith(directory);
  }

  @Test
  void the_classes_that_were_read_are_those_of_the_newest_java() {
    assertThat(SHOP)
        .extracting(ShopClasses::majorVersion)
        .containsOnly(Runtime.version().feature() + 44);
  }

  @Test
  void no_test_class_is_taken_for_the_shop() {
    assertThat(SHOP.contain(WallsTest.class)).isFalse();
  }

  /**
   * The planted classes that a failure names first: {@code Method <the.Class.method()> calls …}.
   */
  private static Set<String> offenders(EvaluationResult result) {
    return result.getFailureReport().getDetails().stream()
        .flatMap(detail -> detail.lines().flatMap(WallsTest::namedFirst))
        .collect(toUnmodifiableSet());
  }

  private static Stream<String> namedFirst(String line) {
    return PLANTED.stream()
        .map(JavaClass::getName)
        .filter(name -> line.matches("[^.]*\\b" + name.replace(".", "\\.") + "\\b.*"));
  }
}

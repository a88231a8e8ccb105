package com.acme.shop.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compiled main classes of all modules, but for those that measure the shop from inside: as
 * tests do, they stand in the packages of what they measure.
 */
final class ShopClasses {

  /** The module of benchmarks that are inside of others' packages. It is never deployed. */
  static final String MEASURES_FROM_INSIDE = "microbenchmarks";

  private ShopClasses() {}

  static JavaClasses read(Path root) {
    return new ClassFileImporter().importPaths(classDirectories(root));
  }

  private static List<Path> classDirectories(Path root) {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .filter(module -> !module.endsWith(MEASURES_FROM_INSIDE))
          .map(module -> module.resolve("target").resolve("classes"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version a class file begins with (JVM specification, 4.1): 69 is Java 25. */
  static int majorVersion(JavaClass type) {
    try (var in =
        new DataInputStream(type.getSource().orElseThrow().getUri().toURL().openStream())) {
      in.skipNBytes(6);
      return in.readUnsignedShort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.acme.shop.benchmarks.rivals;

import com.acme.shop.benchmarks.floor.FloorHandler;
import com.acme.shop.benchmarks.rivals.Toolchain.CannotBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Builds what the shop is compared with, each where its toolchain is on this machine. */
public final class Rivals {

  public static final String NODE = "node";
  public static final String GO = "go";
  public static final String JAVA_DEFAULT = "java-default";
  public static final String JAVA_FLOOR = "java-floor";

  private final Path root;
  private final Path sources;
  private final Path target;

  /**
   * @param root of the checkout
   */
  public Rivals(Path root) {
    this.root = root;
    this.sources = root.resolve("benchmarks/rivals");
    this.target = root.resolve("benchmarks/target/rivals");
  }

  /** Builds those that are asked for by their names. */
  public List<Rival> build(Predicate<String> asked) {
    return List.copyOf(
        Stream.of(NODE, GO, JAVA_DEFAULT, JAVA_FLOOR).filter(asked).map(this::build).toList());
  }

  private Rival build(String name) {
    try {
      return switch (name) {
        case NODE -> node();
        case GO -> go();
        case JAVA_DEFAULT -> javaDefault();
        default -> javaFloor();
      };
    } catch (CannotBuild e) {
      return new Rival.Skipped(name, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Rival.Skipped(name, "interrupted");
    }
  }

  private Rival node() throws InterruptedException {
    Path folder = target.resolve(NODE);
    Folders.copyFiles(sources.resolve(NODE), folder);
    Toolchain tools = tools(NODE, Map.of());
    tools.run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    tools.run(folder, "npm", "run", "build");
    Path bundle = folder.resolve("dist/main.cjs");
    return new Rival.Program(
        NODE, folder, List.of("node", bundle.toString()), Folders.compressedSize(bundle));
  }

  private Rival go() throws InterruptedException {
    Path binary = target.resolve(GO).resolve("bootstrap");
    // The toolchain that is here, not one that it would fetch; and no C library.
    Toolchain tools = tools(GO, Map.of("CGO_ENABLED", "0", "GOTOOLCHAIN", "local"));
    tools.run(
        sources.resolve(GO),
        "go",
        "build",
        "-trimpath",
        "-tags=lambda.norpc",
        "-ldflags=-s -w",
        "-o",
        binary.toString(),
        ".");
    return new Rival.Program(
        GO, target.resolve(GO), List.of(binary.toString()), Folders.compressedSize(binary));
  }

  private Rival javaDefault() throws InterruptedException {
    Path folder = target.resolve(JAVA_DEFAULT);
    Toolchain tools = tools(JAVA_DEFAULT, Map.of());
    tools.run(
        root,
        root.resolve("mvnw").toString(),
        "-B",
        "-ntp",
        "-q",
        "-f",
        sources.resolve(JAVA_DEFAULT).resolve("pom.xml").toString(),
        "-Dtarget=" + folder,
        "package");
    Path jar = folder.resolve("catalog-rival.jar");
    return new Rival.JavaFunction(
        JAVA_DEFAULT, jar, "com.acme.shop.rival.CatalogHandler", Folders.size(jar));
  }

  /** No build: a class of this module, in a folder of its own. */
  private Rival javaFloor() {
    Path folder = target.resolve(JAVA_FLOOR);
    String file = FloorHandler.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve(file);
    try (InputStream bytes = FloorHandler.class.getResourceAsStream("/" + file)) {
      Files.createDirectories(copy.getParent());
      Files.write(copy, Objects.requireNonNull(bytes).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rival.JavaFunction(
        JAVA_FLOOR, folder, FloorHandler.class.getName(), Folders.compressedSize(copy));
  }

  private Toolchain tools(String name, Map<String, String> variables) {
    return new Toolchain(target.resolve(name + ".log"), variables);
  }
}

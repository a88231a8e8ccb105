package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.rivals.Rival;
import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipFile;

/** Makes contestants of functions and rivals. */
final class Contestants {

  /** What a jar has in it whose functions prime themselves. */
  private static final String PRIMING = "com/acme/shop/lambda/priming/Priming.class";

  private final World world;

  Contestants(World world) {
    this.world = world;
  }

  Contestant of(Subject subject) {
    Function function = world.function(subject.function());
    return new Contestant(
        subject.name(),
        subject.main(),
        subject.others(),
        primesItself(function.code()),
        size(function.code()),
        start -> world.measured().start(function, start));
  }

  /** The same function with an AOT cache; its main workload alone. */
  Contestant of(Subject subject, AotPackage built) {
    Function function = world.function(subject.function());
    return rival(
        subject.aotName(),
        subject.main(),
        built.bytes(),
        _ -> world.measured().start(function, built.folder(), built.command()));
  }

  /** Empty for one that could not be built. */
  Optional<Contestant> of(Rival rival, Workload workload) {
    return switch (rival) {
      case Rival.Program(var name, var folder, var command, var bytes) -> {
        Function function = function(name, folder, name);
        yield Optional.of(
            rival(name, workload, bytes, _ -> world.measured().start(function, folder, command)));
      }
      case Rival.JavaFunction(var name, var code, var handler, var bytes) -> {
        Function function = function(name, code, handler);
        yield Optional.of(
            rival(name, workload, bytes, start -> world.measured().start(function, start)));
      }
      case Rival.Skipped _ -> Optional.empty();
    };
  }

  private static Contestant rival(
      String name, Workload workload, long bytes, Contestant.Launch launch) {
    return new Contestant(name, workload, List.of(), false, bytes, launch);
  }

  /** With the memory, the timeout and the variables of the function that it rivals. */
  private Function function(String name, Path code, String handler) {
    Function catalog = world.function("CatalogFunction");
    return new Function(
        name,
        name,
        handler,
        code,
        catalog.memory(),
        catalog.timeout(),
        catalog.environment(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static boolean primesItself(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(PRIMING) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

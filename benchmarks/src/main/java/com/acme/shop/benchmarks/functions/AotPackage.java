package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.rivals.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function as {@code packaging/pack} leaves it.
 *
 * @param bytes with its JVM, compressed as a registry would
 */
record AotPackage(Path folder, long bytes) {

  static AotPackage of(Path folder, Path jvm) {
    return new AotPackage(folder, compressedSize(folder) + compressedSize(jvm));
  }

  /** Starts it, in its folder. */
  List<String> command() {
    return List.of(folder.resolve("bootstrap").toString());
  }

  private static long compressedSize(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Folders::compressedSize).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

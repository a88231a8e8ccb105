package com.acme.shop.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory that is deleted on close. */
record WorkDirectory(Path path) implements AutoCloseable {

  static WorkDirectory create() throws IOException {
    return new WorkDirectory(Files.createTempDirectory("acme-shop-lambda-"));
  }

  @Override
  public void close() {
    try {
      for (Path file : filesDeepestFirst()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }

  private List<Path> filesDeepestFirst() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}

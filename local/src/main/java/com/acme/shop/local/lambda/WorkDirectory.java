package com.acme.shop.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A temporary directory that is deleted on close. What a process leaves that was killed hard, the
 * next one deletes: the name tells whose it is.
 */
record WorkDirectory(Path path) implements AutoCloseable {

  private static final String PREFIX = "acme-shop-lambda-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

  static WorkDirectory create() throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static WorkDirectory create(Path parent) throws IOException {
    deleteOrphans(parent);
    String name = PREFIX + ProcessHandle.current().pid() + "-";
    return new WorkDirectory(Files.createTempDirectory(parent, name));
  }

  private static void deleteOrphans(Path parent) throws IOException {
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path directory : directories) {
        if (isOrphan(directory)) {
          tryToDelete(directory);
        }
      }
    }
  }

  private static boolean isOrphan(Path directory) {
    Matcher name = NAME.matcher(String.valueOf(directory.getFileName()));
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void tryToDelete(Path directory) {
    try {
      delete(directory);
    } catch (IOException | UncheckedIOException e) {
      // Another shop deletes it just now, or it is another user's: nothing to stop a start for.
      System.Logger log = System.getLogger(WorkDirectory.class.getName());
      log.log(System.Logger.Level.DEBUG, "Left " + directory, e);
    }
  }

  @Override
  public void close() {
    try {
      delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}

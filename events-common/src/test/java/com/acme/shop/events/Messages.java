package com.acme.shop.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The messages that are kept as files, and how to come by an event. */
final class Messages {

  static final Instant RECEIVED = Instant.parse("2026-11-21T10:00:00Z");

  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Messages() {}

  /** One message of each type and shape, as we write it. */
  static List<Path> golden() {
    return files("golden");
  }

  /** The contract's samples, in the original's spellings. */
  static List<Path> samples() {
    return files("samples");
  }

  static String golden(String name) {
    return read(RESOURCES.resolve("golden").resolve(name + ".json"));
  }

  static String sample(String name) {
    return read(RESOURCES.resolve("samples").resolve(name + ".json"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Event event(String body) {
    return switch (EventJson.read(body, RECEIVED)) {
      case Reading.Understood(Event event) -> event;
      case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.reason());
    };
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.time.DateTime;

/** Function jars for tests. */
final class Jars {

  private Jars() {}

  /** A jar of that class, with aws-lambda-java-events and what it needs in its lib directory. */
  static Path withEvents(Path jar, Class<?> type) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, type);
      putLibrary(out, SQSEvent.class);
      putLibrary(out, DateTime.class);
    }
    return jar;
  }

  private static void putLibrary(ZipOutputStream out, Class<?> type) throws IOException {
    String library = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    out.putNextEntry(new ZipEntry("lib/" + type.getSimpleName() + ".jar"));
    Files.copy(Path.of(library), out);
  }

  /** A jar of that class, and of a file whose content makes one jar differ from another. */
  static Path of(Path jar, Class<?> type, String content) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, type);
      out.putNextEntry(new ZipEntry("content.txt"));
      out.write(content.getBytes(UTF_8));
    }
    return jar;
  }

  /** A jar with an entry of that name. */
  static Path withEntry(Path jar, String name) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(name));
    }
    return jar;
  }

  private static void put(ZipOutputStream out, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    out.putNextEntry(new ZipEntry(name));
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
      Objects.requireNonNull(bytes, name).transferTo(out);
    }
  }
}

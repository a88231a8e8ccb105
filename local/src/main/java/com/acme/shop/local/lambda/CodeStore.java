package com.acme.shop.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out functions' jars as task roots, each version once. Functions of one jar share it.
 *
 * <p>Lambda unpacks everything. Here the classes stay in a jar, in the task root's {@code lib},
 * where Lambda's class loader looks too: writing thousands of small files takes seconds. Other
 * files, and jars in the jar, are unpacked, because a function may open them by their path.
 */
final class CodeStore {

  private static final String CLASSES = "lib/function.jar";

  private final Path directory;
  private final Map<String, Code> unpacked = new HashMap<>();
  private boolean closed;

  CodeStore(Path directory) {
    this.directory = directory;
  }

  /**
   * The code as it is now. A directory is used where it is and has one version.
   *
   * @throws UncheckedIOException if the jar cannot be read
   */
  Code current(Path code) {
    String version =
        version(code)
            .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(code.toString())));
    return Files.isDirectory(code) ? new Code(code, version) : unpacked(code, version);
  }

  private synchronized Code unpacked(Path jar, String version) {
    return unpacked.computeIfAbsent(version, key -> unpack(jar, key));
  }

  /** Differs when a jar has been replaced; empty while there is none. */
  Optional<String> version(Path code) {
    try {
      BasicFileAttributes file = Files.readAttributes(code, BasicFileAttributes.class);
      return Optional.of(
          file.isDirectory()
              ? code.toString()
              : code + " " + file.size() + " " + file.lastModifiedTime());
    } catch (IOException e) {
      // It is just being built.
      return Optional.empty();
    }
  }

  private Code unpack(Path jar, String version) {
    try {
      if (closed) {
        throw new IOException("the shop is closed");
      }
      Path root = Files.createTempDirectory(directory, "task-");
      Files.createDirectory(root.resolve("lib"));
      // A copy: the next build writes into the jar while functions still load from it.
      Path copy = Files.copy(jar, root.resolve(CLASSES));
      unpackFiles(copy, root);
      return new Code(root, version);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + jar + ": " + e.getMessage(), e);
    }
  }

  private static void unpackFiles(Path jar, Path root) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!isOnlyForLoaders(entry.getName())) {
          unpack(zip, entry, root);
        }
      }
    }
  }

  private static boolean isOnlyForLoaders(String name) {
    return name.endsWith(".class") || name.startsWith("META-INF/") || name.endsWith("/");
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path root) throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry " + entry.getName() + " leads out of the archive");
    }
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }

  /** From here on nothing is written into the directory: it can be deleted. */
  synchronized void close() {
    closed = true;
  }
}

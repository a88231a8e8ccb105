package com.acme.shop.walls;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One layout for every Java file of the repository, as google-java-format's own command gives it.
 */
final class Formatting {

  private final Formatter formatter = new Formatter();

  /** The Java files that are not laid out as they should be, in the order of their names. */
  List<Path> unformatted(Path root) throws IOException {
    var found = new ArrayList<Path>();
    for (Path file : sources(root)) {
      String text = Files.readString(file);
      if (!formatted(file, text).equals(text)) {
        found.add(root.relativize(file));
      }
    }
    return found;
  }

  /** Every Java source of every module. */
  static List<Path> sources(Path root) throws IOException {
    var found = new ArrayList<Path>();
    for (Path module : modules(root)) {
      try (Stream<Path> files = Files.walk(module.resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(child -> Files.isDirectory(child.resolve("src"))).sorted().toList();
    }
  }

  private String formatted(Path file, String text) {
    try {
      return formatter.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " cannot be formatted: " + e.getMessage(), e);
    }
  }

  private void rewrite(Path root) throws IOException {
    for (Path file : unformatted(root)) {
      Path source = root.resolve(file);
      Files.writeString(source, formatted(source, Files.readString(source)));
      System.out.println("formatted " + file);
    }
  }

  /** Rewrites the files below the directory that the one argument names. */
  public static void main(String[] arguments) throws IOException {
    new Formatting().rewrite(Path.of(arguments[0]));
  }
}

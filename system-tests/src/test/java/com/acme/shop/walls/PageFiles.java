package com.acme.shop.walls;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text files of a page.
 *
 * @param folder from the repository's root, with slashes: {@code pos/src/main/pages/terminal}
 * @param texts by the files' names
 */
record PageFiles(String folder, SortedMap<String, String> texts) {

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|/?\\*).*$");

  /** Every folder of the repository with an {@code index.html}. */
  static List<PageFiles> all() throws IOException {
    var folders = new ArrayList<Path>();
    Files.walkFileTree(
        Repository.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith("index.html")) {
              folders.add(file.resolveSibling(""));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    List<PageFiles> all = new ArrayList<>();
    for (Path folder : folders) {
      all.add(of(folder));
    }
    return all;
  }

  private static boolean isOurs(Path folder) {
    String name = folder.getFileName().toString();
    return folder.equals(Repository.root()) || (!NOT_OURS.contains(name) && !name.startsWith("."));
  }

  static PageFiles of(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    String name = Repository.root().relativize(folder).toString().replace('\\', '/');
    return new PageFiles(name, texts);
  }

  List<String> names() {
    return List.copyOf(texts.keySet());
  }

  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The files of a type in which something stands outside of comments. */
  List<String> having(String type, Pattern pattern) {
    return texts.entrySet().stream()
        .filter(file -> file.getKey().endsWith(type))
        .filter(file -> pattern.matcher(code(file.getValue())).find())
        .map(file -> file.getKey())
        .toList();
  }

  private static String code(String text) {
    return COMMENT.matcher(text).replaceAll("");
  }

  @Override
  public String toString() {
    return folder;
  }
}

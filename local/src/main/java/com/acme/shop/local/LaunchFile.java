package com.acme.shop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records, at the end of the build, the JDK that the build found and the class path that it
 * resolved, so that {@code ./shop} can start without Maven.
 */
final class LaunchFile {

  private LaunchFile() {}

  /**
   * Writes the file: the {@code java} executable on its first line, the class path on its second.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.write(
        Path.of(arguments[0]), List.of(java.toString(), System.getProperty("java.class.path")));
  }
}

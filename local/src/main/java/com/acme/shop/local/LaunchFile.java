package com.acme.shop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Records, at the end of the build, how the local shop is started: with the JDK that the build
 * found and the class path that it resolved. So {@code ./shop} needs no Maven to start, and the
 * system tests start what a person starts.
 */
final class LaunchFile {

  private static final List<String> FLAGS =
      List.of(
          // Start-up counts here, not the speed after an hour.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          // The emulators use what the JDK warns of.
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private LaunchFile() {}

  /**
   * Writes the command, one word a line.
   *
   * @param arguments the file to write, the checkout that it belongs to, and the class to start
   */
  public static void main(String[] arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Dshop.root=" + arguments[1]);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), arguments[2]));
    Files.write(Path.of(arguments[0]), command);
  }
}

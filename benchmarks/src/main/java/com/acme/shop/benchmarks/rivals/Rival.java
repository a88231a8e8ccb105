package com.acme.shop.benchmarks.rivals;

import java.nio.file.Path;
import java.util.List;

/** A rival as its build left it. */
public sealed interface Rival {

  /** As the report and the JSON document call it. */
  String name();

  /**
   * A process that speaks the Runtime API by itself.
   *
   * @param bytes of what is deployed, compressed as a zip file would be
   */
  record Program(String name, Path folder, List<String> command, long bytes) implements Rival {

    public Program {
      command = List.copyOf(command);
    }
  }

  /**
   * A Java function for AWS's runtime client.
   *
   * @param code a jar or a folder of classes
   */
  record JavaFunction(String name, Path code, String handler, long bytes) implements Rival {}

  /**
   * One that could not be built here.
   *
   * @param reason one line for a person
   */
  record Skipped(String name, String reason) implements Rival {}
}

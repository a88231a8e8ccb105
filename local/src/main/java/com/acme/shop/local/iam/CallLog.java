package com.acme.shop.local.iam;

import com.acme.shop.local.emulators.CannotStart;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that takes a line of JSON for each call that passed a gate and was answered: who called,
 * what, and what AWS bills for it. A line is there before the function has its answer. Safe for use
 * by many threads.
 */
final class CallLog implements AutoCloseable {

  private final BufferedWriter file;

  private CallLog(BufferedWriter file) {
    this.file = file;
  }

  /**
   * Begins a new file.
   *
   * @throws CannotStart if it cannot be written
   */
  static CallLog at(Path path) {
    try {
      return new CallLog(Files.newBufferedWriter(path));
    } catch (IOException e) {
      throw new CannotStart("Cannot write calls to " + path, e);
    }
  }

  synchronized void write(JsonNode line) throws IOException {
    file.write(line.toString());
    file.write('\n');
    file.flush();
  }

  @Override
  public synchronized void close() {
    Passage.end(file);
  }
}

package com.acme.shop.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** A part of the benchmark: it measures, and tells what it measured. */
public interface Section {

  /**
   * Measures.
   *
   * @param progress takes a line for whoever waits, now and then
   * @return members for the root of the JSON document, such as {@code functions}
   */
  ObjectNode measure(Effort effort, Consumer<String> progress) throws Exception;

  /**
   * The section's part of the report.
   *
   * @param document the whole JSON document, with what every section measured
   */
  Chapter chapter(ObjectNode document);
}

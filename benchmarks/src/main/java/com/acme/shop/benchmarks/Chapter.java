package com.acme.shop.benchmarks;

import java.util.Map;

/**
 * A part of the report.
 *
 * @param markdown from its heading, of the second level, on
 * @param files further files beside the report, by their names: pictures
 */
public record Chapter(String markdown, Map<String, String> files) {

  public Chapter {
    files = Map.copyOf(files);
  }
}

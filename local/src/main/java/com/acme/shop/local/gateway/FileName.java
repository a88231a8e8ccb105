package com.acme.shop.local.gateway;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that a page may be made of: of a known type, and plain, so that it leads out
 * of no folder.
 *
 * @param path from the folder that it is looked for in, without a slash in front
 */
record FileName(String path, String contentType) {

  private static final Pattern PLAIN =
      Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("css", "text/css; charset=utf-8"),
          entry("html", "text/html; charset=utf-8"),
          entry("ico", "image/x-icon"),
          entry("js", "text/javascript; charset=utf-8"),
          entry("json", "application/json"),
          entry("png", "image/png"),
          entry("svg", "image/svg+xml"),
          entry("txt", "text/plain; charset=utf-8"),
          entry("webmanifest", "application/manifest+json"),
          entry("woff2", "font/woff2"),
          entry("yaml", "application/yaml"));

  /** A folder's own name stands for its {@code index.html}. Empty for any other name. */
  static Optional<FileName> of(String asked) {
    String path = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
    Matcher plain = PLAIN.matcher(path);
    return plain.matches()
        ? Optional.ofNullable(TYPES.get(plain.group(1))).map(type -> new FileName(path, type))
        : Optional.empty();
  }
}

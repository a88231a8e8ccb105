package com.acme.shop.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files of one folder of this module's class path, and of the folders in it. Only known file types
 * and plain names are looked for, so that no name leads out of the folder.
 */
public final class ClassPathFiles implements StaticFiles.Source {

  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "ico", "image/x-icon",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8",
          "woff2", "font/woff2",
          "yaml", "application/yaml");

  private final String folder;
  private final String contentSecurityPolicy;

  /**
   * Serves a folder.
   *
   * @param folder from the class path's root, with a slash at both ends: {@code /static/images/}
   * @param contentSecurityPolicy what its pages may load
   */
  public ClassPathFiles(String folder, String contentSecurityPolicy) {
    this.folder = folder;
    this.contentSecurityPolicy = contentSecurityPolicy;
  }

  /** A folder's own name stands for its {@code index.html}. */
  @Override
  public Optional<StaticFile> find(String name) {
    String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    var matcher = NAME.matcher(file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(TYPES.get(matcher.group(1)))
        .flatMap(type -> content(file).map(bytes -> file(type, bytes)));
  }

  private StaticFile file(String type, byte[] bytes) {
    return new StaticFile(type, contentSecurityPolicy, bytes);
  }

  private Optional<byte[]> content(String file) {
    try (InputStream in = ClassPathFiles.class.getResourceAsStream(folder + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

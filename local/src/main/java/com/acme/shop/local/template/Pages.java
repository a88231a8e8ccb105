package com.acme.shop.local.template;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Static files that the template hosts beside the API.
 *
 * @param path where they are served, with a slash at both ends: {@code /terminal/}
 * @param folder on this machine
 * @param home one more path that shows the folder's {@code index.html}, and that the folder's own
 *     name leads to
 * @param contentSecurityPolicy the header that they are served with
 */
public record Pages(String path, Path folder, Optional<String> home, String contentSecurityPolicy) {

  /** The path that a person is told. */
  public String address() {
    return home.orElse(path);
  }
}

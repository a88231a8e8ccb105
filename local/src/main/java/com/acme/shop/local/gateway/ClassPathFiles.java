package com.acme.shop.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Files of one folder of this module's class path, and of the folders in it.
 *
 * @param folder from the class path's root, with a slash at both ends: {@code /static/images/}
 * @param contentSecurityPolicy what its pages may load
 */
public record ClassPathFiles(String folder, String contentSecurityPolicy)
    implements StaticFiles.Source {

  /** A folder's own name stands for its {@code index.html}. */
  @Override
  public Optional<StaticFile> find(String name) {
    return FileName.of(name)
        .flatMap(file ->
            content(file)
                .map(bytes -> new StaticFile(file.contentType(), contentSecurityPolicy, bytes)));
  }

  private Optional<byte[]> content(FileName file) {
    try (InputStream in = ClassPathFiles.class.getResourceAsStream(folder + file.path())) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.acme.shop.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of a folder on this machine, and of the folders in it, read anew for each request: an
 * edited page shows at the next reload. A link that leads out of the folder leads nowhere.
 *
 * @param folder need not be there: then nothing is found
 * @param contentSecurityPolicy what its pages may load
 */
public record FolderFiles(Path folder, String contentSecurityPolicy) implements StaticFiles.Source {

  /** A folder's own name stands for its {@code index.html}. */
  @Override
  public Optional<StaticFile> find(String name) {
    return FileName.of(name)
        .flatMap(file ->
            content(file)
                .map(bytes -> new StaticFile(file.contentType(), contentSecurityPolicy, bytes)));
  }

  private Optional<byte[]> content(FileName name) {
    Path file = folder.resolve(name.path());
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

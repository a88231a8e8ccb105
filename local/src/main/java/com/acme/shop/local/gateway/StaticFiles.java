package com.acme.shop.local.gateway;

import com.acme.shop.local.template.Pages;
import java.util.List;
import java.util.Optional;

/**
 * Files that only this machine serves, beside the API. A route of the template wins over them.
 *
 * @param prefix begins and ends with a slash: {@code /static/images/}
 */
public record StaticFiles(String prefix, Source source) {

  /** Where files come from. */
  @FunctionalInterface
  public interface Source {

    /**
     * Finds a file.
     *
     * @param name the percent-decoded path behind the prefix; anything a client can think of
     */
    Optional<StaticFile> find(String name);

    /** This source, and another one for the names that this one does not have. */
    default Source or(Source other) {
      return name -> find(name).or(() -> other.find(name));
    }
  }

  public StaticFiles {
    if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
      throw new IllegalArgumentException("A prefix begins and ends with a slash: " + prefix);
    }
  }

  /** What a stack hosts beside its API, with the header that it has there. */
  public static StaticFiles of(Pages pages) {
    return new StaticFiles(
        pages.path(), new FolderFiles(pages.folder(), pages.contentSecurityPolicy()));
  }

  Optional<Response> answer(Request request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Optional.empty();
    }
    if (prefix.equals(request.path() + "/")) {
      return Optional.of(redirect());
    }
    return request.path().startsWith(prefix)
        ? source.find(request.path().substring(prefix.length())).map(file -> file.answer(request))
        : Optional.empty();
  }

  // Without its slash a page would resolve its relative links one level too high.
  private Response redirect() {
    return new Response(308, List.of(new Header("Location", prefix)), new byte[0]);
  }
}

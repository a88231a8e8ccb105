package com.acme.shop.local.gateway;

import com.acme.shop.local.template.Pages;
import java.util.List;
import java.util.Optional;

/**
 * Files that only this machine serves, beside the API. A route of the template wins over them.
 *
 * @param prefix begins and ends with a slash: {@code /static/images/}
 * @param home one more path of the {@code index.html} behind the prefix, and the one that a browser
 *     is sent to from the prefix
 */
public record StaticFiles(String prefix, Optional<String> home, Source source) {

  /**
   * What pages of this machine's own may load: nothing from elsewhere, and no script but files of
   * ours. Icons may be data, as Swagger UI's are.
   */
  public static final String OWN_PAGES_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

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

  /** Files whose first page is at the prefix. */
  public StaticFiles(String prefix, Source source) {
    this(prefix, Optional.empty(), source);
  }

  /** What a stack hosts beside its API, with the header that it has there. */
  public static StaticFiles of(Pages pages) {
    var files = new FolderFiles(pages.folder(), pages.contentSecurityPolicy());
    return new StaticFiles(pages.path(), pages.home(), files);
  }

  /** The file that a request asks for, or the way to it; empty for anything else. */
  public Optional<Response> answer(Request request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Optional.empty();
    }
    return leadsElsewhere(request.path())
        ? Optional.of(redirect())
        : name(request.path()).flatMap(source::find).map(file -> file.answer(request));
  }

  // Without its slash a page would resolve its relative links one level too high.
  private boolean leadsElsewhere(String path) {
    return prefix.equals(path + "/") || (home.isPresent() && prefix.equals(path));
  }

  private Response redirect() {
    return new Response(308, List.of(new Header("Location", home.orElse(prefix))), new byte[0]);
  }

  private Optional<String> name(String path) {
    if (home.filter(path::equals).isPresent()) {
      return Optional.of("");
    }
    return path.startsWith(prefix)
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }
}

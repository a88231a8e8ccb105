package com.acme.shop.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an {@code AWS::S3::Bucket} as far as its {@code Metadata} says that it holds pages: {@code
 * Pages: [{Folder: …, Path: /…/, Home: /…, Headers: <logical id of the response headers policy>}]},
 * each with or without {@code Home}. So what this machine serves has the headers that CloudFront
 * gives it.
 */
final class PagesReader {

  static final String TYPE = "AWS::S3::Bucket";

  private static final String METADATA = "Pages";
  private static final Set<String> KNOWN = Set.of("Folder", "Path", "Home", "Headers");

  private final Path folder;
  private final Resources resources;
  private final References references;

  /**
   * Creates a reader.
   *
   * @param folder the template's, which the pages' folder starts from
   */
  PagesReader(Path folder, Resources resources, References references) {
    this.folder = folder;
    this.resources = resources;
    this.references = references;
  }

  static boolean holdsPages(Resource bucket) {
    return bucket.metadata().has(METADATA);
  }

  List<Pages> read(Resource bucket) {
    Place place = bucket.place().in("Metadata");
    return Section.of(place, bucket.metadata()).list(METADATA).stream().map(this::pages).toList();
  }

  private Pages pages(Section pages) {
    pages.allow(KNOWN);
    return new Pages(
        path(pages),
        folder.resolve(pages.text("Folder")).normalize(),
        home(pages),
        contentSecurityPolicy(pages));
  }

  private static String path(Section pages) {
    String path = pages.text("Path");
    if (!path.startsWith("/") || !path.endsWith("/")) {
      throw pages.place().in("Path").broken("a path begins and ends with a slash, unlike " + path);
    }
    return path;
  }

  private static Optional<String> home(Section pages) {
    Optional<String> home = pages.optionalText("Home");
    if (home.isPresent() && !home.get().startsWith("/")) {
      throw pages.place().in("Home").broken("a path begins with a slash, unlike " + home.get());
    }
    return home;
  }

  private String contentSecurityPolicy(Section pages) {
    String name = pages.text("Headers");
    Optional<Resource> headers = resources.find(name);
    if (headers.isEmpty()) {
      throw pages.place().in("Headers").broken("there is no resource " + name);
    }
    return references
        .resolve(headers.get())
        .section("ResponseHeadersPolicyConfig")
        .section("SecurityHeadersConfig")
        .section("ContentSecurityPolicy")
        .text("ContentSecurityPolicy");
  }
}

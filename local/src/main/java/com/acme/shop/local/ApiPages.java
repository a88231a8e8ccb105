package com.acme.shop.local;

import static com.acme.shop.local.gateway.StaticFiles.OWN_PAGES_POLICY;

import com.acme.shop.local.gateway.ClassPathFiles;
import com.acme.shop.local.gateway.FolderFiles;
import com.acme.shop.local.gateway.StaticFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The API's description, beside the API: the document at {@code /openapi.yaml}, and at {@code
 * /docs/} Swagger UI, which shows it.
 */
final class ApiPages {

  /** The version is the one of the root's pom.xml. */
  private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

  private static final String DOCUMENT = "openapi.yaml";

  private ApiPages() {}

  /**
   * Ready to be given to the gateway.
   *
   * @param template the document is looked for beside it
   */
  static List<StaticFiles> of(Path template) {
    var own = new ClassPathFiles("/docs/", OWN_PAGES_POLICY);
    var page = new StaticFiles("/docs/", own.or(new ClassPathFiles(SWAGGER_UI, OWN_PAGES_POLICY)));
    return List.of(page, document(template));
  }

  private static StaticFiles document(Path template) {
    var folder = new FolderFiles(template.toAbsolutePath().resolveSibling(""), OWN_PAGES_POLICY);
    return new StaticFiles(
        "/", name -> name.equals(DOCUMENT) ? folder.find(name) : Optional.empty());
  }
}

package com.acme.shop.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An OpenAPI document, by its operations. */
public final class ApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DocumentNode root;
  private final List<Operation> operations;

  private ApiDocument(DocumentNode root) {
    this.root = root;
    this.operations =
        root.get("paths").names().stream()
            .flatMap(path -> Operation.of(path, root.get("paths").get(path)))
            .sorted(Comparator.comparing(Operation::specificity))
            .toList();
  }

  /** The shop's. */
  public static ApiDocument ofTheShop() {
    try {
      var root = Path.of(System.getProperty("shop.root", ".."));
      return parse(Files.readString(root.resolve("openapi.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ApiDocument parse(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new ApiDocument(new DocumentNode(JSON.valueToTree(tree), ""));
  }

  /** The operations, the more specific path first. */
  public List<Operation> operations() {
    return operations;
  }

  /** Route keys as the template spells them: {@code GET /products/{id}}. */
  public Set<String> routeKeys() {
    return operations.stream()
        .map(Operation::routeKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The operation behind a request.
   *
   * @param path percent-encoded, below the API's address
   */
  Optional<Operation> find(String method, String path) {
    return operations.stream().filter(operation -> operation.matches(method, path)).findFirst();
  }

  DocumentNode root() {
    return root;
  }

  /** The lower-case names of all headers of responses that the document knows. */
  Set<String> headerNames() {
    return operations.stream()
        .flatMap(operation -> operation.responses().stream())
        .flatMap(response -> response.get("headers").names().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}

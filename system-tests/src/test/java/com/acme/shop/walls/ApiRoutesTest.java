package com.acme.shop.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.api.ApiDocument;
import com.acme.shop.api.Operation;
import com.acme.shop.lambda.http.Access;
import com.acme.shop.lambda.http.AccessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The template's routes, the access table and the API's description say the same. */
class ApiRoutesTest {

  private static final String WITH = "with a token";
  private static final String WITHOUT = "without a token";

  private final ApiDocument document = ApiDocument.ofTheShop();

  @Test
  void every_route_of_the_template_is_described_and_nothing_else_is() throws IOException {
    String template = Files.readString(Repository.root().resolve("template.yaml"));
    assertThat(differences(document, TemplateRoutes.parse(template))).isEmpty();
  }

  @Test
  void the_document_says_who_may_call_as_the_access_table_does() {
    assertThat(document.operations())
        .isNotEmpty()
        .allSatisfy(operation ->
            assertThat(operation.access())
                .isEqualTo(spelled(AccessTable.of(operation.routeKey()))));
  }

  @Test
  void the_document_asks_for_a_token_where_the_shop_does() {
    assertThat(document.operations())
        .isNotEmpty()
        .allSatisfy(operation ->
            assertThat(operation.security())
                .as(operation.routeKey())
                .isEqualTo(security(AccessTable.of(operation.routeKey()))));
  }

  @Test
  void a_planted_route_that_is_not_described_is_found() {
    assertThat(differences(planted("/products"), Set.of("GET /products", "GET /secret")))
        .containsExactly("GET /secret is not described");
  }

  @Test
  void a_planted_description_of_nothing_is_found() {
    assertThat(differences(planted("/secret"), Set.of()))
        .containsExactly("GET /secret is no route");
  }

  @Test
  void a_planted_difference_in_who_may_call_is_found() {
    Operation operation = planted("/products").operations().getFirst();
    assertThat(operation.access()).isNotEqualTo(spelled(AccessTable.of("GET /products")));
    assertThat(operation.security()).isNotEqualTo(security(AccessTable.of("GET /products")));
  }

  private static List<String> differences(ApiDocument document, Set<String> routes) {
    Set<String> all = new TreeSet<>(routes);
    all.addAll(document.routeKeys());
    return all.stream()
        .filter(route -> !(routes.contains(route) && document.routeKeys().contains(route)))
        .map(route -> route + (routes.contains(route) ? " is not described" : " is no route"))
        .toList();
  }

  private static Set<String> security(Access access) {
    return switch (access) {
      case ANYONE -> Set.of(WITHOUT);
      case OWNER_OR_GUEST -> Set.of(WITH, WITHOUT);
      case SIGNED_IN, OWNER, STAFF, TERMINAL -> Set.of(WITH);
    };
  }

  private static String spelled(Access access) {
    return access.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static ApiDocument planted(String path) {
    return ApiDocument.parse(
        """
        security: [{accessToken: []}]
        paths:
          %s:
            get: {operationId: planted, x-access: staff}
        """
            .formatted(path));
  }
}

package com.acme.shop.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document is one of OpenAPI 3.1, as far as that can be told without its own schema. */
class ApiDocumentTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final Schema META_SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private final ApiDocument document = ApiDocument.ofTheShop();

  @Test
  void it_is_of_version_3_1() {
    assertThat(document.root().text("openapi")).startsWith("3.1.");
    assertThat(document.root().get("info").names()).contains("title", "version");
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = document.root().json().findValuesAsText("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.root().json().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    assertThat(document.operations()).map(Operation::id).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void every_variable_of_a_path_is_a_required_parameter() {
    assertThat(document.operations())
        .allSatisfy(operation ->
            assertThat(parametersInPath(operation))
                .as(operation.routeKey())
                .containsExactlyInAnyOrderElementsOf(variables(operation.path())));
  }

  @Test
  void every_response_tells_what_it_means() {
    assertThat(document.operations().stream().flatMap(each -> each.responses().stream()))
        .isNotEmpty()
        .allSatisfy(response -> assertThat(response.text("description")).isNotBlank());
  }

  @Test
  void every_schema_is_one_of_json_schema() {
    assertThat(schemas(document.root()))
        .hasSizeGreaterThan(50)
        .allSatisfy(schema ->
            assertThat(META_SCHEMA.validate(schema.json().toString(), InputFormat.JSON))
                .as(schema.pointer())
                .isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /order/all, listOrders",
    "GET, /order/all/, listOrders",
    "GET, /order/someone, listOrdersOfUser",
    "POST, /order/add/cancel, placeOrder",
    "POST, /order/1/cancel, cancelOrder",
    "GET, /products/a%20b, getProduct"
  })
  void a_request_is_of_the_most_specific_operation(String method, String path, String id) {
    assertThat(document.find(method, path)).map(Operation::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"DELETE, /products", "GET, /products/1/2", "GET, /", "GET, /nothing"})
  void a_request_of_no_operation_is_of_none(String method, String path) {
    assertThat(document.find(method, path)).isEmpty();
  }

  private static List<String> variables(String path) {
    return VARIABLE.matcher(path).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<String> parametersInPath(Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.text("in").equals("path") && parameter.flag("required"))
        .map(parameter -> parameter.text("name"))
        .toList();
  }

  /** All that stand under {@code schema} or {@code components/schemas}. */
  private static List<DocumentNode> schemas(DocumentNode root) {
    return Stream.concat(
            root.get("components").get("schemas").children().stream(), below(root, root.json()))
        .toList();
  }

  private static Stream<DocumentNode> below(DocumentNode node, JsonNode json) {
    if (json.isObject() && json.has("schema")) {
      return Stream.of(new DocumentNode(node.root(), node.pointer() + "/schema"));
    }
    return json.isContainerNode()
        ? node.places().stream().flatMap(child -> below(child, child.json()))
        : Stream.empty();
  }
}

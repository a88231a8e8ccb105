package com.acme.shop.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every example of the document is one of what it stands beside. */
class ApiExamplesTest {

  @Test
  void every_example_satisfies_its_schema() {
    assertThat(examples(ApiDocument.ofTheShop()).toList()).hasSizeGreaterThan(40);
    assertThat(violations(ApiDocument.ofTheShop())).isEmpty();
  }

  @Test
  void every_body_has_an_example() {
    assertThat(ApiDocument.ofTheShop().operations())
        .filteredOn(operation -> !operation.requestBody().isMissing())
        .isNotEmpty()
        .allSatisfy(operation ->
            assertThat(operation.requestBody().get("examples").children()).isNotEmpty());
  }

  @Test
  void a_planted_example_that_breaks_its_schema_is_found() {
    var planted =
        ApiDocument.parse(
            """
            paths: {}
            components:
              parameters:
                A: {schema: {type: string, maxLength: 2}, example: abc}
                B: {schema: {type: integer}, examples: {one: {value: x}, two: {value: 2}}}
            """);
    assertThat(violations(planted)).hasSize(2);
  }

  private static List<String> violations(ApiDocument document) {
    var schemas = new ApiSchemas(document);
    return examples(document)
        .flatMap(example ->
            schemas.violations(example.schema(), example.value().toString()).stream()
                .map(violation -> example.schema().pointer() + ": " + violation))
        .toList();
  }

  private record Example(DocumentNode schema, JsonNode value) {}

  private static Stream<Example> examples(ApiDocument document) {
    return examples(document.root());
  }

  /** Wherever a schema and examples stand beside each other. */
  private static Stream<Example> examples(DocumentNode node) {
    if (!node.json().isContainerNode()) {
      return Stream.empty();
    }
    return node.json().has("schema")
        ? values(node).map(value -> new Example(node.get("schema"), value))
        : node.places().stream().flatMap(ApiExamplesTest::examples);
  }

  private static Stream<JsonNode> values(DocumentNode node) {
    return Stream.concat(
            Stream.of(node.get("example").json()),
            node.get("examples").children().stream().map(each -> each.get("value").json()))
        .filter(value -> !value.isMissingNode());
  }
}

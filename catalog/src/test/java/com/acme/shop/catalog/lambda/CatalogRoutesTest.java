package com.acme.shop.catalog.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.catalog.InMemoryProducts;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.testing.ServedFunction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogRoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String MAT =
      """
      {"name":"Yoga Mat","shortDescription":"A mat","description":"A good mat",
       "imageUrl1":"/static/images/yogamat_square.jpg","imageUrl2":"/static/images/yogamat_thumb2.jpg",
       "imageUrl3":"/static/images/yogamat_thumb3.jpg","price":62.5,"tags":["mat"]}
      """;

  private ServedFunction catalog;

  @BeforeEach
  void openCatalog() {
    var millis = new AtomicLong(Instant.parse("2026-11-21T06:00:00Z").toEpochMilli());
    InstantSource clock = () -> Instant.ofEpochMilli(millis.incrementAndGet());
    catalog =
        ServedFunction.of(
            "CatalogFunction",
            new CatalogHandler(
                new Environment(Map.of()),
                new Identity(_ -> Optional.empty()),
                new InMemoryProducts(),
                new Ids(clock, new Random(1))));
    catalog.callAs("staff");
  }

  @AfterEach
  void closeCatalog() {
    catalog.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products", "/products/", "/product", "/product/"})
  void a_product_is_created_at_each_of_its_paths(String path) throws IOException {
    var response = catalog.post(path, MAT);
    assertThat(response.statusCode()).isEqualTo(201);
    var created = json(response);
    String id = created.at("/resourceId/id").textValue();
    assertThat(created).isEqualTo(golden("created", id));
    assertThat(response.headers().firstValue("location")).contains("/products/" + id);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void a_product_is_read_by_its_id() throws IOException {
    String id = created(MAT);
    assertThat(json(catalog.get("/products/" + id))).isEqualTo(golden("found", id));
    assertThat(json(catalog.get("/products/" + id + "/"))).isEqualTo(golden("found", id));
  }

  @Test
  void products_are_listed() throws IOException {
    String id = created(MAT);
    assertThat(json(catalog.get("/products"))).isEqualTo(golden("listed", id));
    assertThat(json(catalog.get("/products/"))).isEqualTo(golden("listed", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "019ab3f0-0000-7000-8000-000000000000", "a%20b", "%C3%A4"})
  void an_unknown_product_is_a_404(String id) throws IOException {
    var response = catalog.get("/products/" + id);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(response).get("message").textValue()).isEqualTo("There is no such product.");
  }

  @Test
  void field_names_know_no_case_and_unknown_fields_are_ignored() throws IOException {
    String id =
        created("{\"NAME\":\"Mat\",\"Price\":1,\"imageurl1\":\"/a.jpg\",\"colour\":\"red\"}");
    assertThat(json(catalog.get("/products/" + id)).at("/data/imageUrl1").textValue())
        .isEqualTo("/a.jpg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"62.5", "\"62.5\"", "\"\\\"62.5\\\"\"", "62.50", "6.25e1"})
  void a_price_in_any_spelling_goes_out_as_a_number(String price) throws IOException {
    String id = created("{\"name\":\"Mat\",\"price\":%s}".formatted(price));
    assertThat(catalog.get("/products/" + id).body()).contains("\"price\":62.50,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"price\":1} | name | name is required",
        "{\"name\":\"  \",\"price\":1} | name | name is required",
        "{\"name\":7,\"price\":1} | name | name must be text",
        "{\"name\":\"Mat\"} | price | price is required",
        "{\"name\":\"Mat\",\"price\":-1} | price | price must not be negative",
        "{\"name\":\"Mat\",\"price\":1.999} | price | price must have at most two decimals",
        "{\"name\":\"Mat\",\"price\":\"free\"} | price | price must be a number",
        "{\"name\":\"Mat\",\"price\":1e9} | price | price must be at most 9999999.99",
        "{\"name\":\"Mat\",\"price\":1,\"tags\":\"mat\"} | tags | tags must be a list of texts",
        "{\"name\":\"Mat\",\"price\":1,\"imageUrl2\":\"javascript:x\"} | imageUrl2 | imageUrl2 must"
            + " start with https://, http:// or /",
        "[] | body | body must be a JSON object",
        "{\"name\" | body | body is not JSON (line 1, column 8)",
        "'' | body | body is missing",
      })
  void a_bad_product_is_a_400_that_names_the_field(String body, String field, String detail)
      throws IOException {
    var response = catalog.post("/products", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
    assertThat(json(response).get("detail").textValue()).isEqualTo(detail);
    assertThat(json(catalog.get("/products")).get("data")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"name, 201", "shortDescription, 501", "description, 4001", "imageUrl1, 501"})
  void texts_have_a_longest_length(String field, int length) throws IOException {
    var product = (ObjectNode) JSON.readTree(MAT);
    product.put(field, "/" + "x".repeat(length - 1));
    assertThat(
            json(catalog.post("/products", product.toString())).at("/errors/0/field").textValue())
        .isEqualTo(field);
    product.put(field, "/" + "x".repeat(length - 2));
    assertThat(catalog.post("/products", product.toString()).statusCode()).isEqualTo(201);
  }

  @Test
  void a_tag_that_is_given_twice_counts_once() throws IOException {
    String id = created("{\"name\":\"Mat\",\"price\":1,\"tags\":[\"Mat\",\"mat\",\" MAT \"]}");
    assertThat(json(catalog.get("/products/" + id)).at("/data/tags"))
        .isEqualTo(JSON.readTree("[\"Mat\"]"));
  }

  @Test
  void only_staff_may_add_products() {
    catalog.callAs("");
    assertThat(catalog.post("/products", MAT).statusCode()).isEqualTo(401);
    assertThat(catalog.post("/product", MAT).statusCode()).isEqualTo(401);
    catalog.callAs("customer");
    assertThat(catalog.post("/products", MAT).statusCode()).isEqualTo(403);
  }

  @Test
  void everybody_may_read_products() {
    catalog.callAs("");
    assertThat(catalog.get("/products").statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_links_to_the_next_one_until_the_last() throws IOException {
    for (int i = 0; i < 5; i++) {
      created("{\"name\":\"Mat %d\",\"price\":1,\"tags\":[\"x&y\"]}".formatted(i));
    }
    var first = catalog.get("/products?limit=2&tag=x%26y");
    assertThat(json(first).get("data")).hasSize(2);
    var second = catalog.get(next(first));
    assertThat(json(second).at("/data/0/name").textValue()).isEqualTo("Mat 2");
    var third = catalog.get(next(second));
    assertThat(json(third).at("/data/0/name").textValue()).isEqualTo("Mat 4");
    assertThat(third.headers().firstValue("link")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit", "limit=101, limit", "limit=ten, limit", "limit=-1, limit",
    "limit=99999999999, limit", "after=%20, after", "after=a%2Fb, after", "tag=%20, tag",
    "tag=12345678901234567890123456789012345678901, tag"
  })
  void a_bad_parameter_is_a_400_that_names_it(String query, String field) throws IOException {
    var response = catalog.get("/products?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").textValue()).isEqualTo(field);
  }

  @Test
  void a_reader_who_has_the_list_already_is_told_so() throws IOException {
    created(MAT);
    var first = catalog.get("/products");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(first.headers().firstValue("cache-control")).contains("public, max-age=30");
    assertThat(catalog.get("/products", "If-None-Match", tag).statusCode()).isEqualTo(304);
    created(MAT);
    assertThat(catalog.get("/products", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_refusal_is_never_cached() {
    assertThat(catalog.get("/products/unknown").headers().firstValue("cache-control"))
        .contains("no-store");
  }

  private String created(String body) throws IOException {
    var response = catalog.post("/products", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return json(response).at("/resourceId/id").textValue();
  }

  private static String next(HttpResponse<String> response) {
    String link = response.headers().firstValue("link").orElseThrow();
    assertThat(link).startsWith("<").endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private static JsonNode golden(String name, String id) throws IOException {
    try (var file = CatalogRoutesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).isNotNull();
      return JSON.readTree(
          new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("<id>", id));
    }
  }
}

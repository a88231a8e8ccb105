package com.acme.shop.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class StaticFilesTest {

  private static final String[] VIEWS = {"square", "thumb2", "thumb3"};

  private final ServedApi api = ServedApi.withRoutes("GET /products");

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yogamat",
        "bottle",
        "bicycle",
        "basketball",
        "smartwatch",
        "redpants",
        "shoes",
        "weights"
      })
  void every_demo_product_has_three_different_pictures(String product) throws Exception {
    Set<String> pictures = new TreeSet<>();
    for (String view : VIEWS) {
      var response = api.get("/static/images/%s_%s.jpg".formatted(product, view));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).contains("image/svg+xml");
      assertThat(response.body()).hasSizeLessThan(3_000);
      assertIsSvg(response.body());
      pictures.add(response.body());
    }
    assertThat(pictures).hasSize(VIEWS.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/images/unknown_square.jpg",
        "/static/images/bottle_huge.jpg",
        "/static/images/bottle.svg",
        "/static/images/",
        "/static/images/../images/bottle_square.jpg",
        "/static/images/%2e%2e/%2e%2e/com/acme/shop/local/gateway/Gateway.class",
        "/static/images//etc/passwd",
        "/static/other/bottle_square.jpg"
      })
  void an_unknown_picture_is_not_found(String path) throws Exception {
    assertThat(api.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_picture_may_load_and_run_nothing() throws Exception {
    var headers = api.get("/static/images/bottle_square.jpg").headers();

    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.firstValue("content-security-policy")).contains("default-src 'none'");
  }

  @Test
  void head_tells_a_pictures_size() throws Exception {
    var response = api.send("HEAD", "/static/images/bottle_square.jpg");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValueAsLong("content-length").orElse(0)).isPositive();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void who_has_a_picture_already_is_not_sent_it_again() throws Exception {
    String tag =
        api.get("/static/images/bottle_square.jpg").headers().firstValue("etag").orElseThrow();

    var again = askedWith("\"other\", W/" + tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("etag")).contains(tag);
    assertThat(askedWith("\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void a_picture_is_asked_for_again_before_it_is_shown_again() throws Exception {
    assertThat(api.get("/static/images/bottle_square.jpg").headers().firstValue("cache-control"))
        .contains("no-cache");
  }

  @Test
  void a_picture_cannot_be_posted() throws Exception {
    assertThat(api.send("POST", "/static/images/bottle_square.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void a_route_of_the_template_wins_over_a_picture() throws Exception {
    try (ServedApi routed = ServedApi.withRoutes("GET /static/{proxy+}")) {
      routed.lambda.answers("{\"statusCode\":200,\"body\":\"mine\"}");

      assertThat(routed.get("/static/images/bottle_square.jpg").body()).isEqualTo("mine");
    }
  }

  @Test
  void a_prefix_without_its_slash_leads_to_the_page() throws Exception {
    var response = api.get("/static/images");

    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("location")).contains("/static/images/");
  }

  @ParameterizedTest
  @CsvSource({"static/", "/static"})
  void a_prefix_without_slashes_is_refused(String prefix) {
    assertThatThrownBy(() -> new StaticFiles(prefix, new DemoImages()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../images/bottle.svg",
        "./bottle.svg",
        "/bottle.svg",
        "..\\images\\bottle.svg",
        "bottle.svg\0.svg",
        "bottle.class",
        "",
        "."
      })
  void no_name_leads_out_of_a_folder(String name) {
    assertThat(images().find(name)).isEmpty();
  }

  @Test
  void a_file_of_a_folder_is_found_with_its_type() {
    assertThat(images().find("bottle.svg")).map(StaticFile::contentType).contains("image/svg+xml");
  }

  private HttpResponse<String> askedWith(String tag) throws Exception {
    return api.send(
        api.request("/static/images/bottle_square.jpg").header("If-None-Match", tag).GET());
  }

  private static ClassPathFiles images() {
    return new ClassPathFiles("/static/images/", "default-src 'none'");
  }

  private static void assertIsSvg(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    assertThat(root.getDocumentElement().getLocalName()).isEqualTo("svg");
  }
}

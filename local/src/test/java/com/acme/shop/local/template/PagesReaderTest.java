package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesReaderTest {

  private static final String HEADERS =
      resource(
          "H",
          "AWS::CloudFront::ResponseHeadersPolicy",
          """
          ResponseHeadersPolicyConfig:
            SecurityHeadersConfig:
              ContentSecurityPolicy: {ContentSecurityPolicy: "default-src 'none'", Override: true}
          """);

  private static final String BUCKET =
      """
        B:
          Type: AWS::S3::Bucket
          Metadata:
            Pages:
              - {Folder: pos/pages, Path: /terminal/, Headers: H}
              - {Folder: front, Path: /front/, Home: /, Headers: H}
      """;

  @Test
  void pages_are_read_with_the_headers_that_they_are_deployed_with() {
    assertThat(stack("Resources:\n" + BUCKET + HEADERS).pages())
        .containsExactly(
            new Pages(
                "/terminal/", Path.of("/house/pos/pages"), Optional.empty(), "default-src 'none'"),
            new Pages("/front/", Path.of("/house/front"), Optional.of("/"), "default-src 'none'"));
  }

  @Test
  void a_bucket_without_pages_is_none() {
    assertThat(stack("Resources:\n" + resource("B", "AWS::S3::Bucket", "")).pages()).isEmpty();
  }

  @Test
  void headers_that_are_not_there_are_named() {
    assertThat(complaint("Resources:\n" + BUCKET))
        .isEqualTo("B.Metadata.Pages[0].Headers: there is no resource H");
  }

  @Test
  void a_path_without_its_slash_is_refused() {
    String half = BUCKET.replace("/terminal/", "/terminal");
    assertThat(complaint("Resources:\n" + half + HEADERS))
        .isEqualTo(
            "B.Metadata.Pages[0].Path: a path begins and ends with a slash, unlike /terminal");
  }

  @Test
  void a_home_without_its_slash_is_refused() {
    assertThat(complaint("Resources:\n" + BUCKET.replace("Home: /", "Home: shop") + HEADERS))
        .isEqualTo("B.Metadata.Pages[1].Home: a path begins with a slash, unlike shop");
  }

  @Test
  void a_misspelt_property_is_named() {
    assertThat(complaint("Resources:\n" + BUCKET.replace("Home:", "Hone:") + HEADERS))
        .isEqualTo("B.Metadata.Pages[1]: there is no property Hone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Folder: f}  | B.Metadata.Pages: a list is wanted here, not a map",
        "[{Path: /}]  | B.Metadata.Pages[0]: Folder is missing",
        "[storefront] | B.Metadata.Pages[0]: a map is wanted here, not 'storefront'"
      })
  void pages_that_are_no_list_of_maps_are_refused(String pages, String complaint) {
    String bucket =
        "  B:\n    Type: AWS::S3::Bucket\n    Metadata:\n      Pages: %s\n".formatted(pages);

    assertThat(complaint("Resources:\n" + bucket)).isEqualTo(complaint);
  }
}

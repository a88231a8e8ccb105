package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
            Pages: {Folder: pos/pages, Path: /terminal/, Headers: H}
      """;

  @Test
  void pages_are_read_with_the_headers_that_they_are_deployed_with() {
    assertThat(stack("Resources:\n" + BUCKET + HEADERS).pages())
        .containsExactly(
            new Pages("/terminal/", Path.of("/house/pos/pages"), "default-src 'none'"));
  }

  @Test
  void a_bucket_without_pages_is_none() {
    assertThat(stack("Resources:\n" + resource("B", "AWS::S3::Bucket", "")).pages()).isEmpty();
  }

  @Test
  void headers_that_are_not_there_are_named() {
    assertThat(complaint("Resources:\n" + BUCKET))
        .isEqualTo("B.Metadata.Pages.Headers: there is no resource H");
  }

  @Test
  void a_path_without_its_slash_is_refused() {
    String half = BUCKET.replace("/terminal/", "/terminal");
    assertThat(complaint("Resources:\n" + half + HEADERS))
        .isEqualTo("B.Metadata.Pages.Path: a path begins and ends with a slash, unlike /terminal");
  }
}

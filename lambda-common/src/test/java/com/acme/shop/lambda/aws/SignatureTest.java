package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** The SDK's own signer is the judge. */
class SignatureTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.789Z");
  private static final AwsCredentials BASIC =
      AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
  private static final AwsCredentials SESSION =
      AwsSessionCredentials.create("ASIAEXAMPLE", "secret/+key", "a//token==");

  private static String ours(String uri, Map<String, String> headers, AwsCredentials who) {
    var signed =
        new Signature("dynamodb", "eu-central-1")
            .signed(URI.create(uri), headers, "{\"a\":\"ä\"}".getBytes(UTF_8), who, NOW);
    return signed.getOrDefault("authorization", "none");
  }

  private static String theSdks(String uri, Map<String, String> headers, AwsCredentials who) {
    URI to = URI.create(uri);
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(to)
            .putHeader("host", to.getAuthority());
    headers.forEach(request::putHeader);
    return AwsV4HttpSigner.create()
        .sign(sign ->
            sign.identity(who)
                .request(request.build())
                .payload(ContentStreamProvider.fromUtf8String("{\"a\":\"ä\"}"))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
        .request()
        .firstMatchingHeader("Authorization")
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dynamodb.eu-central-1.amazonaws.com/",
        "http://127.0.0.1:4566/",
        "https://lambda.eu-central-1.amazonaws.com/2015-03-31/functions/shop-Order_1/invocations",
        "https://lambda.eu-central-1.amazonaws.com/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-central-1%3A1%3Afunction%3Ashop%3A3/invocations",
      })
  void it_is_the_sdks_wherever_it_is_sent(String uri) {
    Map<String, String> headers = JsonProtocol.V1_0.headers("DynamoDB_20120810.GetItem");
    assertThat(ours(uri, headers, BASIC)).isEqualTo(theSdks(uri, headers, BASIC));
    assertThat(ours(uri, Map.of(), BASIC)).isEqualTo(theSdks(uri, Map.of(), BASIC));
  }

  @Test
  void a_sessions_token_is_sent_and_signed() {
    String uri = "https://sqs.eu-central-1.amazonaws.com/";
    assertThat(ours(uri, Map.of(), SESSION)).isEqualTo(theSdks(uri, Map.of(), SESSION));
    assertThat(
            new Signature("sqs", "eu-central-1")
                .signed(URI.create(uri), Map.of(), new byte[0], SESSION, NOW))
        .containsEntry("x-amz-security-token", "a//token==")
        .containsEntry("x-amz-date", "20261121T090000Z");
  }
}

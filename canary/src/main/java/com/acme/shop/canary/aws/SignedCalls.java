package com.acme.shop.canary.aws;

import com.acme.shop.lambda.runtime.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Calls of AWS's HTTP APIs, signed with the function's credentials (Signature Version 4). Two calls
 * do not earn two of the SDK's clients. A call is made once: CodeDeploy's hook is made for a whole
 * deployment, and a second purchase would say no more than the first.
 */
final class SignedCalls {

  private final AwsCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http;
  private final String service;
  private final String region;
  private final URI endpoint;

  /**
   * @param service as it stands in its host name and in the signature: {@code codedeploy}
   * @param patience how long an answer may take
   */
  SignedCalls(Environment environment, String service, Duration patience) {
    this.service = service;
    this.region = environment.required("AWS_REGION");
    this.endpoint = endpoint(environment, service, region);
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(1))
            .socketTimeout(patience)
            .build();
  }

  private static URI endpoint(Environment environment, String service, String region) {
    return URI.create(
        environment
            .optional("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
            .orElse("https://%s.%s.amazonaws.com".formatted(service, region)));
  }

  /** A request to a path of the service, to be completed with headers. */
  SdkHttpRequest.Builder request(String path) {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(endpoint.resolve(path))
        .putHeader("host", endpoint.getAuthority());
  }

  /**
   * What the service answers.
   *
   * @throws IllegalStateException when that is no success
   */
  Answer send(SdkHttpRequest request, String body) {
    try {
      HttpExecuteResponse response = http.prepareRequest(signed(request, body)).call();
      var answer = new Answer(response, read(response));
      if (!response.httpResponse().isSuccessful()) {
        throw new IllegalStateException(
            service + " answered " + response.httpResponse().statusCode() + ": " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer with its whole body. */
  record Answer(HttpExecuteResponse response, String body) {

    boolean has(String header) {
      return response.httpResponse().firstMatchingHeader(header).isPresent();
    }
  }

  private HttpExecuteRequest signed(SdkHttpRequest request, String body) {
    SignedRequest signed =
        signer.sign(sign ->
            sign.identity(credentials.resolveCredentials())
                .request(request)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElseThrow())
        .build();
  }

  private static String read(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return "";
    }
    try (var body = response.responseBody().get()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

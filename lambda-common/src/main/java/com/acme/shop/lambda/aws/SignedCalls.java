package com.acme.shop.lambda.aws;

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

/**
 * Calls of a service's HTTP API, signed with the function's credentials (Signature Version 4): for
 * services of which one action is used, which does not earn a client of the SDK's. A call is made
 * once; whoever wants it again calls again.
 */
public final class SignedCalls {

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
  public SignedCalls(Environment environment, String service, Duration patience) {
    this.service = service;
    this.region = environment.required("AWS_REGION");
    this.endpoint = endpoint(environment, service, region);
    this.http = new BufferedHttpClient(Duration.ofSeconds(1), patience);
  }

  private static URI endpoint(Environment environment, String service, String region) {
    return URI.create(
        environment
            .optional("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
            .orElse("https://%s.%s.amazonaws.com".formatted(service, region)));
  }

  /** A request to a path of the service, to be completed with headers. */
  public SdkHttpRequest.Builder request(String path) {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(endpoint.resolve(path))
        .putHeader("host", endpoint.getAuthority());
  }

  /**
   * What the service answers, as text, to a call in AWS's JSON protocol 1.1.
   *
   * @param target the action as the service's API names it: {@code AmazonSSM.GetParameters}
   * @throws IllegalStateException when that is no success
   */
  public String json(String target, String body) {
    var request =
        request("/")
            .putHeader("content-type", "application/x-amz-json-1.1")
            .putHeader("x-amz-target", target);
    return send(request.build(), body).body();
  }

  /**
   * What the service answers.
   *
   * @throws IllegalStateException when that is no success
   */
  public Answer send(SdkHttpRequest request, String body) {
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
  public record Answer(HttpExecuteResponse response, String body) {

    public boolean has(String header) {
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

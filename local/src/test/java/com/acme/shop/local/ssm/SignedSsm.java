package com.acme.shop.local.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Calls of SSM, signed by AWS's own signer: there is no client of AWS's in this build. */
public record SignedSsm(URI endpoint, String accessKey, String secretKey) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What the service answers, also when it is a fault. */
  public JsonNode call(String action, String body) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "AmazonSSM." + action)
            .header("Authorization", authorization(body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String authorization(String body) {
    var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint).build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(AwsBasicCredentials.create(accessKey, secretKey))
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
    return signed.request().firstMatchingHeader("Authorization").orElseThrow();
  }
}

package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.runtime.Environment;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A service that speaks one of AWS's JSON protocols, with the SDK's requests, answers, exceptions
 * and retries, and without the SDK's way from one to the other: docs/adr/0031 has what that costs
 * at a cold start.
 */
public final class JsonService {

  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final String name;
  private final Api api;
  private final SignedCalls calls;
  private final Duration patience;

  /**
   * The service in the region, and perhaps at the endpoint, that the environment names.
   *
   * @param name as {@link SignedCalls} takes it
   * @param patience how long a call may take, with all its retries
   */
  public JsonService(Environment environment, String name, Api api, Duration patience) {
    this.name = name;
    this.api = api;
    this.calls = new SignedCalls(environment, name, SILENCE);
    this.patience = patience;
  }

  /**
   * How a service is spoken to.
   *
   * @param target what stands before an action's name: {@code DynamoDB_20120810}
   */
  public record Api(JsonProtocol protocol, String target, Refusals refusals) {}

  /**
   * Calls an action, again and again where that may help.
   *
   * @param answer a builder of what it answers
   * @throws software.amazon.awssdk.awscore.exception.AwsServiceException when the service refuses
   * @throws SdkClientException when there is no answer
   */
  public <B extends SdkBuilder<B, R> & SdkPojo, R> R call(
      String action, SdkPojo request, B answer) {
    Map<String, String> headers = api.protocol().headers(api.target() + "." + action);
    // Once for all tries: a transaction's token is made here.
    byte[] body = Documents.of(request);
    long begin = System.nanoTime();
    Retries retries = null;
    while (true) {
      SdkException failure = attempt(headers, body, answer);
      if (failure == null) {
        return answer.build();
      }
      retries = retries == null ? Retries.begin() : retries;
      retries.pauseAfter(failure, patience.minusNanos(System.nanoTime() - begin));
    }
  }

  private @Nullable SdkException attempt(
      Map<String, String> headers, byte[] body, SdkPojo builder) {
    try {
      Answer answer = calls.send("/", headers, body);
      if (!answer.isSuccessful()) {
        return api.refusals().of(name, answer);
      }
      if (!isWhole(answer)) {
        return RetryableException.create(name + " sent an answer that was damaged on the way");
      }
      Documents.read(answer.body(), builder);
      return null;
    } catch (IOException e) {
      return SdkClientException.create("no answer of " + name + ": " + e.getMessage(), e);
    }
  }

  /** DynamoDB sends a checksum. */
  private static boolean isWhole(Answer answer) {
    return answer.header("x-amz-crc32").map(sum -> sum.equals(crc32(answer.body()))).orElse(true);
  }

  private static String crc32(byte[] body) {
    var sum = new CRC32();
    sum.update(body);
    return Long.toString(sum.getValue());
  }
}

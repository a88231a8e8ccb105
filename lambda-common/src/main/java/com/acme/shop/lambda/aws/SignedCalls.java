package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Calls of a service's HTTP API, signed with the function's credentials. A call is made once;
 * whoever wants it again calls again.
 */
public final class SignedCalls {

  /** Where AWS's runtime client keeps what the call belongs to, one invocation at a time. */
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final AwsCredentialsProvider credentials;
  private final Signature signature;

  /** Ends without a slash; it may have a path. */
  private final String endpoint;

  private final Exchange exchange;
  private final InstantSource clock = InstantSource.system();

  /**
   * Calls to the region, and perhaps the endpoint, that the environment names.
   *
   * @param service as it stands in its host name, in the signature, and in capitals in the
   *     endpoint's variable: {@code dynamodb} for {@code AWS_ENDPOINT_URL_DYNAMODB}
   * @param patience how long an answer may take
   */
  public SignedCalls(Environment environment, String service, Duration patience) {
    String region = environment.required("AWS_REGION");
    this.credentials = FunctionCredentials.of(environment);
    this.signature = new Signature(service, region);
    this.endpoint = endpoint(environment, service, region);
    this.exchange = new Exchange(Duration.ofSeconds(1), patience);
  }

  private static String endpoint(Environment environment, String service, String region) {
    String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    String named =
        environment
            .optional("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
            .orElseGet(() -> "https://" + service + "." + region + "." + domain);
    return named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
  }

  /**
   * What the service answers, as text, to a call in AWS's JSON protocol 1.1.
   *
   * @param target the action as the service's API names it: {@code AmazonSSM.GetParameters}
   * @throws IllegalStateException when that is no success
   * @throws UncheckedIOException when there is no answer
   */
  public String json(String target, String body) {
    return succeeding("/", JsonProtocol.V1_1.headers(target), body).text();
  }

  /**
   * What the service answers.
   *
   * @param path encoded
   * @throws IllegalStateException when that is no success
   * @throws UncheckedIOException when there is no answer
   */
  public Answer succeeding(String path, Map<String, String> headers, String body) {
    try {
      Answer answer = send(path, headers, body.getBytes(UTF_8));
      if (!answer.isSuccessful()) {
        throw new IllegalStateException(
            "%s answered %d: %s".formatted(signature.service(), answer.status(), answer.text()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request; in a {@link Rehearsal} only one that reads. */
  Answer send(String path, Map<String, String> headers, byte[] body) throws IOException {
    URI uri = URI.create(endpoint + path);
    var identity = credentials.resolveCredentials();
    Map<String, String> sent = signature.signed(uri, headers, body, identity, clock.instant());
    trace().ifPresent(trace -> sent.put("x-amzn-trace-id", trace));
    Optional<Answer> pretended =
        Rehearsal.isRunning() ? Pretence.of(path, headers, body) : Optional.empty();
    if (pretended.isPresent()) {
      exchange.knock(URI.create(endpoint + "/"));
      return pretended.get();
    }
    return exchange.post(uri, sent, body);
  }

  private static Optional<String> trace() {
    return Optional.ofNullable(System.getProperty(TRACE));
  }
}

package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** What each call of AWS is signed with: an order's row on its way to the table. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SigningBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final URI TABLE = URI.create("https://dynamodb.us-east-1.amazonaws.com/");

  private final Signature signature = new Signature("dynamodb", "us-east-1");
  private final AwsCredentials credentials =
      AwsSessionCredentials.create("ASIAEXAMPLE", "s".repeat(40), "t".repeat(800));
  private final Map<String, String> headers =
      Map.of(
          "Content-Type",
          "application/x-amz-json-1.0",
          "X-Amz-Target",
          "DynamoDB_20120810.PutItem");
  private byte[] body = "{\"TableName\":\"shop\",\"Item\":{}}".repeat(40).getBytes(UTF_8);

  @Benchmark
  public Map<String, String> signRequest() {
    return signature.signed(TABLE, headers, body, credentials, NOW);
  }
}

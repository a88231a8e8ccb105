package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.runtime.Environment;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Makes the SDK's clients. Everything is said explicitly: what the SDK looks up by itself costs
 * time at a cold start. Only the credentials stay at the default, which SnapStart needs.
 */
public final class SdkClient {

  private SdkClient() {}

  /**
   * A client for the region, and perhaps the endpoint, that the environment names.
   *
   * @param service as it stands in the endpoint's variable: {@code DYNAMODB} for {@code
   *     AWS_ENDPOINT_URL_DYNAMODB}
   * @param patience how long a call may take, with all its retries
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(
      B builder, Environment environment, String service, Duration patience) {
    builder
        .region(Region.of(environment.required("AWS_REGION")))
        .defaultsMode(DefaultsMode.IN_REGION)
        .httpClient(new BufferedHttpClient(Duration.ofSeconds(1), Duration.ofSeconds(2)))
        .overrideConfiguration(config ->
            config.apiCallTimeout(patience).defaultProfileFile(ProfileFile.aggregator().build()));
    environment
        .optional("AWS_ENDPOINT_URL_" + service)
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    return builder.build();
  }
}

package com.acme.shop.user.kms;

import com.acme.shop.lambda.runtime.Environment;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Makes the client of AWS KMS, as explicitly as that of the table is made. */
public final class SigningClient {

  private SigningClient() {}

  /** A signer for the region, the key and perhaps the endpoint that the environment names. */
  public static KmsSigner of(Environment environment) {
    var client =
        KmsClient.builder()
            .region(Region.of(environment.required("AWS_REGION")))
            .defaultsMode(DefaultsMode.IN_REGION)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(2)))
            .overrideConfiguration(config ->
                config
                    .apiCallTimeout(Duration.ofSeconds(4))
                    .defaultProfileFile(ProfileFile.aggregator().build()));
    environment
        .optional("AWS_ENDPOINT_URL_KMS")
        .map(URI::create)
        .ifPresent(client::endpointOverride);
    return new KmsSigner(client.build(), environment.required("SIGNING_KEY_ID"));
  }
}

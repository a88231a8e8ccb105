package com.acme.shop.lambda.kms;

import com.acme.shop.lambda.aws.SdkClient;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import software.amazon.awssdk.services.kms.KmsClient;

/** Makes the client of AWS KMS. */
public final class SigningClient {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private SigningClient() {}

  /** A signer for the region, the key and perhaps the endpoint that the environment names. */
  public static KmsSigner of(Environment environment) {
    return new KmsSigner(
        SdkClient.of(KmsClient.builder(), environment, "KMS", PATIENCE),
        environment.required("SIGNING_KEY_ID"));
  }
}

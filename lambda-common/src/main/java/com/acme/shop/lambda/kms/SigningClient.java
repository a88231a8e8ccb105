package com.acme.shop.lambda.kms;

import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;

/** Makes the client of AWS KMS. */
public final class SigningClient {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private SigningClient() {}

  /** A signer for the region, the key and perhaps the endpoint that the environment names. */
  public static KmsSigner of(Environment environment) {
    return new KmsSigner(Kms.of(environment, PATIENCE), environment.required("SIGNING_KEY_ID"));
  }
}

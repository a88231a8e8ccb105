package com.acme.shop.lambda.kms;

import com.acme.shop.lambda.aws.JsonProtocol;
import com.acme.shop.lambda.aws.JsonService;
import com.acme.shop.lambda.aws.Refusals;
import com.acme.shop.lambda.runtime.Environment;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;

/** The SDK's client, as far as signing needs it. */
record Kms(JsonService service) implements KmsClient {

  private static final JsonService.Api API =
      new JsonService.Api(
          JsonProtocol.V1_1, "TrentService", new Refusals(Map.of(), KmsException::builder));

  /**
   * A client for the region, and perhaps the endpoint, that the environment names.
   *
   * @param patience how long a call may take, with all its retries
   */
  static Kms of(Environment environment, Duration patience) {
    return new Kms(new JsonService(environment, "kms", API, patience));
  }

  @Override
  public SignResponse sign(SignRequest request) {
    return service.call("Sign", request, SignResponse.builder());
  }

  @Override
  public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
    return service.call("GetPublicKey", request, GetPublicKeyResponse.builder());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The JDK keeps the connections.
  }
}

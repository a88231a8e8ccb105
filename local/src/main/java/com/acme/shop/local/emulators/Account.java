package com.acme.shop.local.emulators;

import java.util.Map;

/**
 * The account that the emulators play, and the credentials they accept.
 *
 * @param accessKey letters and digits only: DynamoDB Local refuses anything else
 */
public record Account(String region, String id, String accessKey, String secretKey) {

  /** The account of a local stack. */
  public static final Account LOCAL = withAccessKey("local");

  /** The same account by another key; DynamoDB Local may keep data apart by it. */
  static Account withAccessKey(String accessKey) {
    return new Account("us-east-1", "000000000000", accessKey, "secret");
  }

  /** Region and credentials as an AWS SDK reads them from its environment. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", region,
        "AWS_DEFAULT_REGION", region,
        "AWS_ACCESS_KEY_ID", accessKey,
        "AWS_SECRET_ACCESS_KEY", secretKey);
  }
}

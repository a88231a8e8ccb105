package com.acme.shop.lambda.aws;

import java.util.Map;

/**
 * AWS's JSON protocols, which differ in their media type alone.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>
 */
public enum JsonProtocol {
  V1_0("application/x-amz-json-1.0"),
  V1_1("application/x-amz-json-1.1");

  private final String mediaType;

  JsonProtocol(String mediaType) {
    this.mediaType = mediaType;
  }

  Map<String, String> headers(String target) {
    return Map.of("content-type", mediaType, "x-amz-target", target);
  }
}

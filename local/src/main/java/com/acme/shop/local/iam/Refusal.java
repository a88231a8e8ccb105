package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.util.UUID;

/**
 * An answer that is no success, in the shape of AWS's JSON protocols.
 *
 * @param queryError what a service that once spoke the query protocol adds for old clients, as a
 *     header; empty for none
 */
record Refusal(int status, String type, String message, String queryError) {

  static Refusal of(String type, String message) {
    return new Refusal(400, type, message, "");
  }

  /** The whole HTTP response; the connection stays open. */
  byte[] response() {
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", type)
            .put("message", message)
            .toString()
            .getBytes(UTF_8);
    var response = new ByteArrayOutputStream();
    response.writeBytes(head(body.length).getBytes(UTF_8));
    response.writeBytes(body);
    return response.toByteArray();
  }

  private String head(int length) {
    String error = queryError.isEmpty() ? "" : "x-amzn-query-error: " + queryError + "\r\n";
    return """
    HTTP/1.1 %d Refused\r
    Content-Type: application/x-amz-json-1.0\r
    x-amzn-RequestId: %s\r
    %sContent-Length: %d\r
    \r
    """
        .formatted(status, UUID.randomUUID(), error, length);
  }
}

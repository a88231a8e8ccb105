package com.acme.shop.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Objects;

/**
 * The catalog's {@code GET /products/{id}} with nothing but the JDK: one GetItem, and the row as it
 * comes for an answer. It parses no JSON and signs nothing, which DynamoDB Local does not look at;
 * so no function with a client of AWS can be quicker.
 */
public final class FloorHandler implements RequestStreamHandler {

  private static final String ID = "\"pathParameters\":{\"id\":\"";
  private final URI endpoint = URI.create(variable("AWS_ENDPOINT_URL_DYNAMODB"));
  private final String table = variable("TABLE_NAME");
  private final String authorization =
      "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
          .formatted(variable("AWS_ACCESS_KEY_ID"), variable("AWS_REGION"));

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String row = row(id(new String(event.readAllBytes(), UTF_8)));
    String body = row.replace("\\", "\\\\").replace("\"", "\\\"");
    answer.write(("{\"statusCode\":200,\"body\":\"" + body + "\"}").getBytes(UTF_8));
  }

  private static String id(String event) {
    int start = event.indexOf(ID) + ID.length();
    return event.substring(start, event.indexOf('"', start));
  }

  private String row(String id) throws IOException {
    var connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.GetItem");
    connection.setRequestProperty("Authorization", authorization);
    byte[] request = request(id).getBytes(UTF_8);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(request);
    }
    try (InputStream row = connection.getInputStream()) {
      return new String(row.readAllBytes(), UTF_8);
    }
  }

  private String request(String id) {
    return "{\"TableName\":\"%s\",\"Key\":{\"PK\":{\"S\":\"PRODUCT#%s\"},\"SK\":{\"S\":\"PRODUCT\"}}}"
        .formatted(table, id);
  }

  private static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}

package com.acme.shop.lambda.aws;

import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a service answered, with its whole body. */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  public boolean isSuccessful() {
    return status / 100 == HttpURLConnection.HTTP_OK / 100;
  }

  /** A header's first value; its name's case does not matter. */
  public Optional<String> header(String name) {
    // The status line comes under no name.
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .map(header -> header.getValue().getFirst())
        .findFirst();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

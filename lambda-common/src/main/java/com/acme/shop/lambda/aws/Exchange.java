package com.acme.shop.lambda.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One POST over the JDK's {@link HttpURLConnection}, with bodies that are sent and read whole;
 * docs/adr/0027 has what streaming them costs.
 *
 * <p>For small documents only. Connections are kept alive by the JDK, which sends a request anew,
 * once, when a kept one turns out to be dead.
 *
 * @param connecting how long a connection may take
 * @param waiting how long an answer may keep silent
 */
record Exchange(Duration connecting, Duration waiting) {

  /**
   * Posts, and reads the answer, whatever its status is.
   *
   * @throws IOException when there is none
   */
  Answer post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
    HttpURLConnection connection = open(uri);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    headers.forEach(connection::setRequestProperty);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return new Answer(
        connection.getResponseCode(), connection.getHeaderFields(), received(connection));
  }

  /**
   * Walks the way there and back, with a request for nothing and without credentials. Whatever the
   * answer is, it is one.
   *
   * @throws IOException when there is none
   */
  void knock(URI uri) throws IOException {
    var _ = received(open(uri));
  }

  private HttpURLConnection open(URI uri) throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout((int) connecting.toMillis());
    connection.setReadTimeout((int) waiting.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    return connection;
  }

  private static byte[] received(HttpURLConnection connection) throws IOException {
    boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}

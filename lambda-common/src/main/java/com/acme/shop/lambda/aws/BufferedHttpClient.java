package com.acme.shop.lambda.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The SDK's HTTP over the JDK's {@link HttpURLConnection}, with bodies that are sent and read
 * whole. The SDK's own client of this kind streams them; docs/adr/0027 has what that costs.
 *
 * <p>For small documents only. Connections are kept alive by the JDK, which sends a request anew,
 * once, when a kept one turns out to be dead.
 *
 * @param connecting how long a connection may take
 * @param waiting how long an answer may keep silent
 */
record BufferedHttpClient(Duration connecting, Duration waiting) implements SdkHttpClient {

  /** What the JDK writes itself, and would refuse or write twice. */
  private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "host", "expect");

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Exchange(request);
  }

  @Override
  public String clientName() {
    return "Buffered";
  }

  @Override
  public void close() {
    // The JDK keeps the connections.
  }

  private final class Exchange implements ExecutableHttpRequest {

    private final HttpExecuteRequest request;
    private volatile @Nullable HttpURLConnection connection;

    private Exchange(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      HttpURLConnection opened = open(request.httpRequest());
      connection = opened;
      send(opened);
      return answer(opened);
    }

    /** Called by another thread when the SDK has lost its patience. */
    @Override
    public void abort() {
      HttpURLConnection opened = connection;
      if (opened != null) {
        opened.disconnect();
      }
    }

    private void send(HttpURLConnection opened) throws IOException {
      ContentStreamProvider content = request.contentStreamProvider().orElse(null);
      if (content != null) {
        opened.setDoOutput(true);
        try (InputStream in = content.newStream();
            var out = opened.getOutputStream()) {
          in.transferTo(out);
        }
      }
    }
  }

  private HttpURLConnection open(SdkHttpRequest request) throws IOException {
    var connection = (HttpURLConnection) request.getUri().toURL().openConnection();
    connection.setRequestMethod(request.method().name());
    connection.setConnectTimeout((int) connecting.toMillis());
    connection.setReadTimeout((int) waiting.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    request.forEachHeader((name, values) -> {
      if (!OF_THE_CONNECTION.contains(lowerCase(name))) {
        values.forEach(value -> connection.addRequestProperty(name, value));
      }
    });
    return connection;
  }

  private static HttpExecuteResponse answer(HttpURLConnection connection) throws IOException {
    var response =
        SdkHttpFullResponse.builder()
            .statusCode(connection.getResponseCode())
            .statusText(connection.getResponseMessage());
    connection
        .getHeaderFields()
        .forEach((name, values) -> {
          // The status line comes under no name.
          if (name != null) {
            response.putHeader(name, values);
          }
        });
    return HttpExecuteResponse.builder()
        .response(response.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body(connection))))
        .build();
  }

  private static byte[] body(HttpURLConnection connection) throws IOException {
    boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

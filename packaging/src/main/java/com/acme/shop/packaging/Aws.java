package com.acme.shop.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Stands where AWS's services do. The function believes that it talks to AWS: it resolves real
 * endpoints, and its calls come by a proxy and by TLS. So what only AWS needs is in the cache, too.
 */
final class Aws implements AutoCloseable {

  private final Certificates certificates;
  private final HttpsServer server;
  private final Proxy proxy;

  private Aws(Certificates certificates, HttpsServer server, Proxy proxy) {
    this.certificates = certificates;
    this.server = server;
    this.proxy = proxy;
  }

  /**
   * Listens on free loopback ports.
   *
   * @param jdk whose certificates are trusted beside our own
   */
  static Aws open(Path jdk) throws IOException, InterruptedException, GeneralSecurityException {
    Certificates certificates = Certificates.make(jdk);
    var server = HttpsServer.create(RuntimeApi.loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificates.context()));
    var answers = new Answers();
    server.createContext("/", exchange -> handle(exchange, answers));
    server.start();
    return new Aws(certificates, server, Proxy.open(server.getAddress()));
  }

  /** By which a JVM finds it. */
  List<String> flags() {
    return List.of(
        "-Dhttps.proxyHost=127.0.0.1",
        "-Dhttps.proxyPort=" + proxy.port(),
        "-Djavax.net.ssl.trustStore=" + certificates.trusted(),
        "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD);
  }

  private static void handle(HttpExchange exchange, Answers answers) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String target = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-target"));
      String action = target.substring(target.indexOf('.') + 1);
      byte[] answer = answers.to(action, request).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
    certificates.close();
  }
}

package com.acme.shop.local.emulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on loopback.
 *
 * <p>Its own launcher binds every address and switches telemetry on; neither happens here, because
 * the request handler is put into a Jetty server of ours and the launcher is never touched.
 */
final class DynamoDbServer implements AutoCloseable {

  private static final String ANY_ORIGIN = "*";

  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbServer(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  /** One data set for whatever access key and region a request comes with. */
  static DynamoDbServer shared(Optional<Path> data, int port) {
    return start(data, true, port);
  }

  /** In memory, and a data set of its own for each access key. */
  static DynamoDbServer separate() {
    return start(Optional.empty(), false, 0);
  }

  private static DynamoDbServer start(Optional<Path> data, boolean sharedDb, int port) {
    Quiet.log4j();
    @Nullable String path = data.map(Path::toString).orElse(null);
    var requests = new LocalDynamoDBRequestHandler(0, data.isEmpty(), path, sharedDb, false);
    var handler = new LocalDynamoDBServerHandler(requests, ANY_ORIGIN);
    var server = new DynamoDbServer(loopback(port), handler);
    server.start(port);
    return server;
  }

  private static Server loopback(int port) {
    var threads = new QueuedThreadPool();
    threads.setName("dynamodb");
    threads.setDaemon(true);
    var server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost(Loopback.ADDRESS);
    connector.setPort(port);
    server.addConnector(connector);
    return server;
  }

  private void start(int port) {
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw Loopback.cannotBind("DynamoDB Local", port, e);
    }
  }

  URI endpoint() {
    return Loopback.uri(((ServerConnector) server.getConnectors()[0]).getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    } finally {
      handler.close();
    }
  }
}

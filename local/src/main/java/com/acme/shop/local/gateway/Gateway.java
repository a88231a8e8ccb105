package com.acme.shop.local.gateway;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.template.Api;
import com.acme.shop.local.template.Function;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;

/**
 * The HTTP API in front of the functions, on loopback: routes, payload format 2.0, CORS and limits
 * as API Gateway's HTTP APIs have them, and this machine's own pages beside it.
 */
public final class Gateway implements AutoCloseable {

  private final HttpServer server;
  private final RequestThreads threads;

  private Gateway(HttpServer server, RequestThreads threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param port 0 for any free one
   * @param functions their routes are served
   * @param statics local pages, asked in this order when no route takes a request
   * @param accessLog hears one line a request, from many threads; never of headers or bodies
   * @throws PortTaken when somebody else listens there
   * @throws UncheckedIOException when the port cannot be had for another reason; one line as well
   */
  public static Gateway start(
      int port,
      Api api,
      List<Function> functions,
      Invoker invoker,
      List<StaticFiles> statics,
      Consumer<String> accessLog) {
    var neighbours = new Neighbours(statics, List.of(), _ -> {});
    return start(port, api, functions, invoker, neighbours, accessLog);
  }

  /**
   * The same, with more beside the API than files.
   *
   * @throws PortTaken when somebody else listens there
   * @throws UncheckedIOException when the port cannot be had for another reason; one line as well
   */
  public static Gateway start(
      int port,
      Api api,
      List<Function> functions,
      Invoker invoker,
      Neighbours neighbours,
      Consumer<String> accessLog) {
    return start(port, api, functions, invoker, neighbours, accessLog, Limits.AWS);
  }

  static Gateway start(
      int port,
      Api api,
      List<Function> functions,
      Invoker invoker,
      Neighbours neighbours,
      Consumer<String> accessLog,
      Limits limits) {
    var integration = new Integration(invoker, new RequestEvent(api.stage()), limits);
    var routes = new RouteTable(functions);
    var desk = new Desk(api, routes, integration, neighbours.statics(), neighbours.listener());
    var reader = new RequestReader(limits);
    HttpServer server = bind(port);
    var threads = new RequestThreads(limits.exchange());
    server.createContext("/", new FrontDoor(reader, desk, accessLog));
    neighbours
        .sites()
        .forEach(site -> server.createContext(site.path(), new SiteDoor(reader, site, accessLog)));
    server.setExecutor(threads);
    server.start();
    return new Gateway(server, threads);
  }

  // The JDK's server reads the property once, when its first server is made. Without it the last
  // packet of an answer waits 40 ms for the client's acknowledgement of the one before.
  private static HttpServer bind(int port) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw inUse(e)
          ? new PortTaken(port, e)
          : new UncheckedIOException("Cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  // The JDK throws the same exception for a port that one may not use; only the text differs.
  private static boolean inUse(IOException e) {
    return e instanceof BindException && String.valueOf(e.getMessage()).contains("in use");
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Frees the port at once; what was under way is cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}

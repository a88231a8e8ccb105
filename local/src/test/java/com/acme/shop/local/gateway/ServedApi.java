package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.template.Api;
import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A gateway over real HTTP, with a fake Lambda behind it. */
final class ServedApi implements AutoCloseable {

  final FakeInvoker lambda = new FakeInvoker();
  final List<String> accessLog = new CopyOnWriteArrayList<>();
  final Gateway gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedApi(Api api, List<Function> functions, List<StaticFiles> statics, Limits limits) {
    this(api, functions, new Neighbours(statics, List.of(), _ -> {}), limits);
  }

  private ServedApi(Api api, List<Function> functions, Neighbours neighbours, Limits limits) {
    gateway = Gateway.start(0, api, functions, lambda, neighbours, accessLog::add, limits);
  }

  static ServedApi beside(Api api, Neighbours neighbours, String... routes) {
    List<Function> functions = Stream.of(routes).map(ServedApi::function).toList();
    return new ServedApi(api, functions, neighbours, Limits.AWS);
  }

  /** Every route ("GET /products") is a function of the same name. */
  static ServedApi withRoutes(String... routes) {
    return with(api("$default", Optional.empty()), Limits.AWS, routes);
  }

  static ServedApi with(Api api, Limits limits, String... routes) {
    List<Function> functions = Stream.of(routes).map(ServedApi::function).toList();
    return new ServedApi(api, functions, List.of(DemoImages.files()), limits);
  }

  static ServedApi with(List<StaticFiles> statics, String... routes) {
    List<Function> functions = Stream.of(routes).map(ServedApi::function).toList();
    return new ServedApi(api("$default", Optional.empty()), functions, statics, Limits.AWS);
  }

  static Api api(String stage, Optional<Api.Cors> cors) {
    return new Api("HttpApi", stage, cors);
  }

  static Limits limits(Duration integration, Duration exchange) {
    return new Limits(
        Limits.AWS.head(), Limits.AWS.body(), Limits.AWS.event(), integration, exchange);
  }

  static Function function(String route) {
    String[] parts = route.split(" ", 2);
    var parsed =
        parts.length == 1
            ? new Function.Route("ANY", route)
            : new Function.Route(parts[0], parts[1]);
    return new Function(
        route,
        route,
        "Handler",
        Path.of("function.jar"),
        512,
        Duration.ofSeconds(3),
        Map.of(),
        OptionalInt.empty(),
        List.of(parsed),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + target))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return send(request(target));
  }

  HttpResponse<String> send(String method, String target) throws IOException, InterruptedException {
    return send(request(target).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String target, String type, byte[] body)
      throws IOException, InterruptedException {
    var request = request(target).POST(BodyPublishers.ofByteArray(body));
    return send(type.isEmpty() ? request : request.header("Content-Type", type));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), gateway.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** Sends bytes that no HTTP client would send, and reads until the gateway hangs up. */
  String raw(String message) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(message.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    gateway.close();
  }
}

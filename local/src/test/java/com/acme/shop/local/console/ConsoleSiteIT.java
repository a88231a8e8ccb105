package com.acme.shop.local.console;

import static com.acme.shop.local.console.Told.CARD;
import static com.acme.shop.local.console.Told.event;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.gateway.Gateway;
import com.acme.shop.local.gateway.Neighbours;
import com.acme.shop.local.lambda.EnvironmentStatus;
import com.acme.shop.local.lambda.FunctionStatus;
import com.acme.shop.local.lambda.Past;
import com.acme.shop.local.template.Api;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.QueueSource;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.StreamSource;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The console over HTTP, beside an API and before real queues. */
class ConsoleSiteIT {

  private static final Emulators EMULATORS = Emulators.start(Optional.empty());
  private static final SqsClient SQS = EMULATORS.sqsClient();
  private static final Stack STACK = stack();

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Journal journal = Journal.open(STACK, log::add);
  private final Gateway gateway = open();

  @BeforeAll
  static void createQueues() {
    var _ = new Provisioner(EMULATORS).create(STACK);
  }

  @AfterAll
  static void stop() {
    SQS.close();
    EMULATORS.close();
  }

  @BeforeEach
  void emptyQueues() {
    STACK.queues().forEach(queue -> SQS.purgeQueue(r -> r.queueUrl(url(queue.logicalId()))));
  }

  @AfterEach
  void close() {
    client.close();
    gateway.close();
    journal.close();
  }

  @Test
  void the_state_tells_of_functions_in_the_template_s_words() throws Exception {
    JsonNode state = json(get("/console/api/state"));
    assertThat(state.path("stack").asText()).isEqualTo("shop");
    assertThat(state.path("mode").asText()).isEqualTo("strict");
    JsonNode function = state.at("/functions/0");
    assertThat(function.path("name").asText()).isEqualTo("PaymentFunction");
    assertThat(function.path("memoryMb").asInt()).isEqualTo(512);
    assertThat(function.path("timeoutSeconds").asInt()).isEqualTo(3);
    assertThat(function.path("triggers"))
        .map(JsonNode::asText)
        .containsExactly(
            "Requests",
            "stream",
            "GET /a0",
            "GET /a1",
            "GET /a2",
            "GET /a3",
            "GET /a4",
            "+ 2 more");
    assertThat(function.at("/environments/0"))
        .hasToString(
            "{\"pid\":4711,\"state\":\"idle\",\"invocations\":7,\"ageSeconds\":81,\"idleSeconds\":3}");
    assertThat(function.at("/last/0"))
        .hasToString(
            "{\"at\":\"2026-11-21T12:00:00Z\",\"durationMs\":12.3,\"initMs\":310.0,\"outcome\":\"failed\"}");
    assertThat(function.path("coldStarts").asInt()).isEqualTo(2);
  }

  @Test
  void the_state_tells_how_deep_queues_are_and_how_many_letters_are_dead() throws Exception {
    send("Requests", event("PaymentRequested", "c1"), 0);
    send("Requests", event("PaymentRequested", "c1"), 60);
    send("RequestsDlq", event("PaymentRequested", "c1"), 0);
    send("StreamDlq", "{}", 0);
    await().until(() -> queue("Requests").path("visible").asInt() == 1);
    assertThat(queue("Requests"))
        .hasToString(
            "{\"name\":\"Requests\",\"visible\":1,\"inFlight\":0,\"delayed\":1,"
                + "\"deadLetterQueue\":\"RequestsDlq\",\"deadLetters\":1}");
    assertThat(queue("StreamDlq"))
        .hasToString(
            "{\"name\":\"StreamDlq\",\"visible\":0,\"inFlight\":0,\"delayed\":0,"
                + "\"deadLetterQueue\":null,\"deadLetters\":1}");
    assertThat(json(get("/console/api/state")).path("queues"))
        .map(queue -> queue.path("name").asText())
        .containsExactly("Requests", "StreamDlq");
  }

  @Test
  void a_journey_is_found_by_its_id_and_another_is_not() throws Exception {
    journal.served(Told.request("a/b=1", 0, 200));
    await().until(() -> get("/console/api/journeys/a%2Fb=1").statusCode() == 200);
    JsonNode step = json(get("/console/api/journeys/a%2Fb=1")).at("/steps/0");
    assertThat(step.path("kind").asText()).isEqualTo("request");
    assertThat(step.path("durationMs").asDouble()).isEqualTo(12.0);
    assertThat(step.path("outcome").asText()).isEqualTo("200");
    assertThat(step.path("cold").isNull()).isTrue();
    assertThat(get("/console/api/journeys/other").statusCode()).isEqualTo(404);
  }

  @Test
  void a_dead_letter_is_shown_without_its_card_and_sent_back_on_demand() throws Exception {
    String body = event("PaymentRequested", "c1");
    var reason = MessageAttributeValue.builder().dataType("String").stringValue("card " + CARD);
    SQS.sendMessage(r ->
        r.queueUrl(url("RequestsDlq"))
            .messageBody(body)
            .messageAttributes(Map.of("reason", reason.build())));
    await().until(() -> letters().size() == 1);
    var shown = get("/console/api/dead-letters").body();
    // A word of its own: a random id may hold these digits, too.
    assertThat(shown).doesNotContain(CARD).doesNotContainPattern("\\b739\\b").contains("2222");
    JsonNode letter = letters().get(0);
    assertThat(letter.path("queue").asText()).isEqualTo("RequestsDlq");
    assertThat(letter.path("source").asText()).isEqualTo("Requests");
    assertThat(letter.path("type").asText()).isEqualTo("PaymentRequested");
    assertThat(letter.path("correlationId").asText()).isEqualTo("c1");
    assertThat(letter.path("orderId").asText()).isEqualTo("order-1");

    var redriven = redrive("{\"id\":\"%s\"}".formatted(letter.path("id").asText()));
    assertThat(redriven.body()).isEqualTo("{\"redriven\":1}");
    assertThat(letters()).isEmpty();
    assertThat(received("Requests")).containsExactly(body);
    await().until(() -> get("/console/api/journeys/c1").statusCode() == 200);
    assertThat(json(get("/console/api/journeys/c1")).at("/steps/0/from").asText())
        .isEqualTo("RequestsDlq");
  }

  @Test
  void all_letters_of_a_queue_are_sent_back_at_once() throws Exception {
    IntStream.range(0, 3).forEach(i -> send("RequestsDlq", event("PaymentRequested", "c" + i), 0));
    assertThat(redrive("{\"queue\":\"RequestsDlq\"}").body()).isEqualTo("{\"redriven\":3}");
    assertThat(redrive("{\"queue\":\"RequestsDlq\"}").body()).isEqualTo("{\"redriven\":0}");
  }

  @Test
  void letters_that_are_looked_at_again_are_not_received_again_though_the_shop_is_busy()
      throws Exception {
    send("RequestsDlq", event("PaymentRequested", "c1"), 0);
    await().until(() -> letters().size() == 1);
    int receives = letters().get(0).path("receives").asInt();
    for (int i = 1; i <= 2; i++) {
      send("Requests", event("PaymentRequested", "busy"), 0);
      int depth = i;
      await().until(() -> queue("Requests").path("visible").asInt() == depth);
      assertThat(letters().get(0).path("receives").asInt()).isEqualTo(receives);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"none\"} | 404",
        "{\"queue\":\"Nowhere\"} | 404",
        "{\"queue\":\"Requests\"} | 404",
        "{} | 400",
        "{\"id\":1} | 400",
        "{\"id\":\"a\",\"queue\":\"b\"} | 400",
        "[] | 400",
        "no JSON | 400",
      })
  void an_order_to_send_back_what_is_not_there_is_refused(String order, int status)
      throws Exception {
    var answer = redrive(order);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("message").asText()).isNotBlank();
  }

  @Test
  void a_letter_that_nobody_knows_the_source_of_stays_where_it_is() throws Exception {
    send("StreamDlq", "{}", 0);
    assertThat(redrive("{\"queue\":\"StreamDlq\"}").statusCode()).isEqualTo(404);
    await().until(() -> letters().size() == 1);
  }

  @Test
  void nothing_is_changed_for_a_page_that_cannot_send_the_console_s_header() throws Exception {
    var request = request("/console/api/redrive").POST(BodyPublishers.ofString("{\"id\":\"a\"}"));
    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(send(request.copy().header("X-Console", "2")).statusCode()).isEqualTo(403);
    var preflight =
        request("/console/api/redrive")
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "https://else.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "x-console");
    assertThat(send(preflight).statusCode()).isEqualTo(405);
    assertThat(send(preflight).headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "", "localhost:80@evil", "10.0.0.1:1"})
  void a_host_that_is_not_this_machine_is_told_nothing(String host) throws Exception {
    for (String path : List.of("/console/api/state", "/console/", "/console")) {
      assertThat(raw(path, host)).startsWith("HTTP/1.1 403 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "localhost:8103", "LOCALHOST", "[::1]:80"})
  void this_machine_s_own_names_are_answered(String host) throws Exception {
    assertThat(raw("/console/api/state", host)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void answers_are_not_kept_anywhere_and_no_other_origin_may_have_them() throws Exception {
    var headers =
        send(request("/console/api/state").header("Origin", "https://e.example")).headers();
    assertThat(headers.firstValue("cache-control")).contains("no-store");
    assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
    assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    assertThat(log).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/none", "/console/api/", "/console/api/none", "/consoles"})
  void what_is_not_there_is_a_404(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void the_path_without_its_slash_leads_to_the_page() throws Exception {
    var answer = get("/console");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("location")).contains("/console/");
  }

  private Gateway open() {
    var watched =
        new Watched(
            "shop", false, STACK, () -> List.of(status()), EMULATORS.sqsClient(), queueUrls());
    var neighbours =
        new Neighbours(List.of(), List.of(new Console(watched, journal)), journal::served);
    var api = new Api("HttpApi", "$default", Optional.empty());
    return Gateway.start(0, api, List.of(), (_, _) -> Told.answered("{}"), neighbours, log::add);
  }

  private static FunctionStatus status() {
    var past =
        new Past(
            Told.START,
            Duration.ofNanos(12_300_000),
            Optional.of(Duration.ofMillis(310)),
            Past.Result.FAILED);
    var environment =
        new EnvironmentStatus(
            4711, EnvironmentStatus.State.IDLE, 7, Duration.ofSeconds(81), Duration.ofSeconds(3));
    return new FunctionStatus(
        "PaymentFunction",
        List.of(environment),
        new FunctionStatus.Counts(7, 2, 1, 0),
        List.of(past));
  }

  private static Stack stack() {
    var policy =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:shop-RequestsDlq\","
            + "\"maxReceiveCount\":3}";
    return new Stack(
        Optional.empty(),
        List.of(function()),
        List.of(
            new Queue("Requests", "shop-Requests", Map.of("RedrivePolicy", policy)),
            new Queue("RequestsDlq", "shop-RequestsDlq", Map.of()),
            new Queue("StreamDlq", "shop-StreamDlq", Map.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Of seven routes, each with its twin. */
  private static Function function() {
    List<Function.Route> routes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      routes.add(new Function.Route("GET", "/a" + i));
      routes.add(new Function.Route("GET", "/a" + i + "/"));
    }
    var queue =
        new QueueSource("shop-Requests", 10, Duration.ZERO, true, OptionalInt.empty(), List.of());
    var stream =
        new StreamSource(
            "shop-Table",
            "LATEST",
            10,
            Duration.ZERO,
            true,
            OptionalInt.empty(),
            Optional.empty(),
            true,
            Optional.of("shop-StreamDlq"),
            List.of());
    return new Function(
        "PaymentFunction",
        "shop-PaymentFunction",
        "Handler",
        Path.of("function.jar"),
        512,
        Duration.ofSeconds(3),
        Map.of(),
        OptionalInt.empty(),
        routes,
        List.of(queue),
        List.of(stream),
        List.of(),
        List.of());
  }

  private static Map<String, String> queueUrls() {
    return Map.of(
        "Requests", url("Requests"),
        "RequestsDlq", url("RequestsDlq"),
        "StreamDlq", url("StreamDlq"));
  }

  private static String url(String queue) {
    return EMULATORS.queueUrl("shop-" + queue);
  }

  private static void send(String queue, String body, int delay) {
    SQS.sendMessage(r -> r.queueUrl(url(queue)).messageBody(body).delaySeconds(delay));
  }

  private static List<String> received(String queue) {
    return SQS
        .receiveMessage(r -> r.queueUrl(url(queue)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  private JsonNode queue(String name) throws IOException, InterruptedException {
    return json(get("/console/api/state"))
        .path("queues")
        .valueStream()
        .filter(queue -> queue.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode letters() throws IOException, InterruptedException {
    return json(get("/console/api/dead-letters")).path("letters");
  }

  private HttpResponse<String> redrive(String order) throws IOException, InterruptedException {
    return send(
        request("/console/api/redrive")
            .header("X-Console", "1")
            .POST(BodyPublishers.ofString(order)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** A request with a Host that no HTTP client would let one choose. */
  private String raw(String path, String host) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), gateway.port())) {
      socket.setSoTimeout(20_000);
      String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.read(response.body()).orElseThrow();
  }
}

package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Event;
import com.acme.shop.events.EventData;
import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.AwaitCard;
import com.acme.shop.pos.application.FollowSale;
import com.acme.shop.pos.application.InMemoryOffers;
import com.acme.shop.pos.application.InMemoryTerminals;
import com.acme.shop.pos.application.SellSale;
import com.acme.shop.pos.application.TakeBack;
import com.acme.shop.pos.domain.Terminal;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The routes of sales behind events of the API, over real services and a store of maps. */
final class Till {

  static final Instant NOW = Instant.parse("2026-11-20T22:30:00Z");
  static final String BERLIN = "till-berlin";
  static final String DENVER = "till-denver";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Log log =
      Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), "pos", clock);
  private final BusySales sales = new BusySales();
  private final InMemoryTerminals terminals = new InMemoryTerminals();
  private final List<Event> sent = new ArrayList<>();
  private final HttpFunction function;

  private String subject = BERLIN;
  private String role = "terminal";
  private Optional<Function<Event, EventData>> verdict = Optional.empty();

  Till(Mode mode) {
    register(BERLIN, "Berlin <1>", "Europe/Berlin");
    register(DENVER, "Denver", "America/Denver");
    var offers = new InMemoryOffers();
    offers.put("mat", new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    offers.put("bottle", new Offer("Water Bottle", Money.of("34.99"), ""));
    var selling =
        new SellSale.Parts(sales, terminals, CachedOffers.in(mode, offers, clock), this::send);
    var parts =
        new SaleRoutes.Parts(
            new SellSale(selling, clock, new Random(1), "pos"),
            new AwaitCard(sales, leaping()),
            new TakeBack(sales, terminals, clock),
            sales,
            terminals);
    var routes = new SaleRoutes(mode, clock, log, parts).routes();
    function = new HttpFunction(mode, log, clock, new Identity(_ -> Optional.empty()), routes);
  }

  /** A clock under which waiting is short: the end comes after one look. */
  private static InstantSource leaping() {
    var time = new AtomicReference<>(NOW);
    return () -> time.getAndUpdate(before -> before.plusSeconds(3));
  }

  private void register(String id, String name, String zone) {
    terminals.add(new Terminal(id, name, ZoneId.of(zone), NOW, Optional.empty()), "");
  }

  private void send(List<Event> events) {
    sent.addAll(events);
    verdict.ifPresent(answer -> events.forEach(event -> happens(answer.apply(event))));
  }

  /** What order says as soon as payment is asked. */
  void answerCardsBy(Function<Event, EventData> answer) {
    verdict = Optional.of(answer);
  }

  /** What order says. */
  void happens(EventData data) {
    var cause = new Event.Cause("c", Optional.empty());
    var event = Event.of(data, clock.instant(), "order", cause);
    new FollowSale(sales, terminals, clock).consume(event, log);
  }

  /** Whom the authorizer names from now on; nobody where the role is empty. */
  Till by(String who, String as) {
    subject = who;
    role = as;
    return this;
  }

  Till byStaff() {
    return by("anna", "staff");
  }

  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  void disable(String terminalId) {
    terminals.disable(terminalId, NOW);
  }

  BusySales sales() {
    return sales;
  }

  List<Event> sent() {
    return List.copyOf(sent);
  }

  /** Every line of the function's log. */
  String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }

  Reply checkout(String body, String... headers) {
    return call("POST /pos/checkout", Map.of(), body, headers);
  }

  Reply sync(String body) {
    return call("POST /pos/sync", Map.of(), body);
  }

  Reply receipt(String saleId, String... headers) {
    return call("GET /pos/sales/{saleid}", Map.of("saleid", saleId), "", headers);
  }

  Reply voidSale(String saleId, String body) {
    return call("POST /pos/sales/{saleid}/void", Map.of("saleid", saleId), body);
  }

  Reply refund(String saleId, String body) {
    return call("POST /pos/sales/{saleid}/refund", Map.of("saleid", saleId), body);
  }

  /** The report of a day; of today where the day is empty. */
  Reply report(String terminalId, String day) {
    var event = event("GET /pos/terminals/{terminalid}/report", Map.of("terminalid", terminalId));
    if (!day.isEmpty()) {
      event.putObject("queryStringParameters").put("day", day);
    }
    return call(event);
  }

  private Reply call(String route, Map<String, String> variables, String body, String... headers) {
    var event = event(route, variables).put("body", body);
    var sending = event.putObject("headers");
    for (int i = 0; i < headers.length; i += 2) {
      sending.put(headers[i], headers[i + 1]);
    }
    return call(event);
  }

  private ObjectNode event(String route, Map<String, String> variables) {
    String path = route.substring(route.indexOf('/'));
    var event = JSON.createObjectNode().put("version", "2.0").put("routeKey", route);
    var parameters = event.put("rawPath", path).putObject("pathParameters");
    variables.forEach(parameters::put);
    var context = event.putObject("requestContext").put("requestId", "req-1");
    if (!role.isEmpty()) {
      var claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
      claims.put("sub", subject).put("role", role);
    }
    return event;
  }

  private Reply call(ObjectNode event) {
    var answer = new ByteArrayOutputStream();
    try {
      function.handle(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer);
      return new Reply(JSON.readTree(answer.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes sure that no card's secrets are anywhere but with payment. */
  void assertNothingSecretLogged() {
    assertThat(log()).doesNotContain(Bodies.NUMBER).doesNotContain(Bodies.SECURITY_CODE);
  }
}

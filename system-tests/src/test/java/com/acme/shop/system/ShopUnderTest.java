package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.api.ApiContract;
import com.acme.shop.api.ApiDocument;
import com.acme.shop.api.Exchange;
import com.acme.shop.local.emulators.TestCloud;
import com.acme.shop.local.iam.AwsCalls;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/**
 * The shop that the tests talk to: the one that the system property {@code shop.url} names (with
 * {@code shop.mode}, strict unless it says legacy), or else a local one in the mode that is asked
 * for, started once and shared by all tests of this run.
 */
final class ShopUnderTest {

  private static final Map<String, ShopUnderTest> RUNNING = new ConcurrentHashMap<>();
  private static final Map<URI, AwsCalls> CALLS = new ConcurrentHashMap<>();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What its clients may rely on. */
  static final ApiContract CONTRACT = new ApiContract(ApiDocument.ofTheShop());

  private final URI base;
  private final Optional<String> token;
  private final Spelling spelling;

  /** How its clients spell what they send. */
  private enum Spelling {
    CANONICAL,
    OLD
  }

  private ShopUnderTest(URI base, Optional<String> token, Spelling spelling) {
    this.base = base;
    this.token = token;
    this.spelling = spelling;
  }

  /** A shop that runs already. */
  static ShopUnderTest at(URI base) {
    return new ShopUnderTest(base, Optional.empty(), Spelling.CANONICAL);
  }

  static ShopUnderTest strict() {
    return inMode("strict");
  }

  static ShopUnderTest legacy() {
    return inMode("legacy").inOldSpellings();
  }

  URI base() {
    return base;
  }

  /** The same shop; every request from now on carries this token. */
  ShopUnderTest withToken(String accessToken) {
    return new ShopUnderTest(base, Optional.of(accessToken), spelling);
  }

  /**
   * The same shop, as clients use it who spell things in one of the ways that the shop accepts and
   * its API document does not show: nobody holds their requests against it.
   */
  ShopUnderTest inOldSpellings() {
    return new ShopUnderTest(base, token, Spelling.OLD);
  }

  /** What its functions ask AWS; a test of that is left out where the shop is not local. */
  AwsCalls calls() {
    AwsCalls calls = CALLS.get(base);
    Assumptions.assumeTrue(calls != null, "nobody writes the calls of this shop down");
    return Objects.requireNonNull(calls);
  }

  /** Its table and queues; a test that needs them is left out where the shop is not local. */
  LocalParts parts() {
    return LocalParts.of(base);
  }

  /**
   * The access token of a person.
   *
   * @throws AssertionError when the shop does not let him in
   */
  String login(String username, String password) {
    var body = JSON.createObjectNode().put("username", username).put("password", password);
    var response = post("/login", body.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response).get("access_token").textValue();
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), "");
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request = request(path).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), body);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    var request = request(path).method(method, BodyPublishers.noBody());
    return send(request.headers(headers).build(), "");
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    token.ifPresent(present -> request.header("Authorization", "Bearer " + present));
    return request;
  }

  private HttpResponse<String> send(HttpRequest request, String body) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      check(Exchange.of(base, body, response));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void check(Exchange exchange) {
    List<String> violations = new ArrayList<>(CONTRACT.violationsOfAnswer(exchange));
    if (spelling == Spelling.CANONICAL) {
      violations.addAll(CONTRACT.violationsOfRequest(exchange));
    }
    assertThat(violations).as("what openapi.yaml does not say of %s", exchange).isEmpty();
  }

  private static ShopUnderTest inMode(String mode) {
    return named(mode).orElseGet(() -> RUNNING.computeIfAbsent(mode, ShopUnderTest::start));
  }

  private static Optional<ShopUnderTest> named(String mode) {
    Optional<String> url =
        Optional.ofNullable(System.getProperty("shop.url")).filter(u -> !u.isBlank());
    url.ifPresent(_ ->
        Assumptions.assumeTrue(
            mode.equals(System.getProperty("shop.mode", "strict")),
            "the shop at shop.url is not in " + mode + " mode"));
    return url.map(u -> at(URI.create(u.replaceAll("/$", ""))));
  }

  private static ShopUnderTest start(String mode) {
    return mode.equals("legacy") ? started("--legacy") : counting();
  }

  /** Emulators at other endpoints tell nothing of units, or not as AWS does. */
  private static ShopUnderTest counting() {
    if (TestCloud.endpoint().isPresent()) {
      return started();
    }
    AwsCalls calls = AwsCalls.ofNewFile();
    ShopUnderTest shop = started("--calls", calls.file().toString());
    CALLS.put(shop.base(), calls);
    return shop;
  }

  private static ShopUnderTest started(String... arguments) {
    var shop = ShopProcess.open(arguments);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shop::close));
    return at(shop.base());
  }
}

package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.pos.application.InMemoryOffers;
import com.acme.shop.pos.application.InMemorySales;
import com.acme.shop.pos.application.Terminals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** The pos function over HTTP, with a clock that a test sets and a log that it reads. */
final class ServedTerminals implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-21T06:00:00.123Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TokenTerms TERMS = new TokenTerms("urn:acme-shop:test", "acme-shop");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final InMemorySigner signer = new InMemorySigner();
  private final ServedFunction function;

  private ServedTerminals(Mode mode, Terminals terminals) {
    var out = new PrintStream(lines, true, StandardCharsets.UTF_8);
    var identity = new Identity(new TokenVerifier(TERMS, signer, now::get)::verify);
    var security =
        new Security(identity, signer, TERMS, () -> Duration.ofMinutes(5), new Random(1));
    function =
        ServedFunction.of(
            "PosFunction",
            new PosHandler(
                mode,
                now::get,
                Log.to(out, "pos", now::get),
                new PosHandler.Parts(
                    security, terminals, new InMemorySales(), new InMemoryOffers(), _ -> {})));
  }

  static ServedTerminals in(Mode mode, Terminals terminals) {
    return new ServedTerminals(mode, terminals);
  }

  ServedFunction http() {
    return function;
  }

  String log() {
    return lines.toString(StandardCharsets.UTF_8);
  }

  String kid() {
    return signer.publicKey().kid();
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** A new terminal, registered by staff, as its answer tells of it. */
  JsonNode registered(String name) {
    function.callAs("dwight", "staff");
    var response = function.post("/pos/terminals", "{\"name\":\"%s\"}".formatted(name));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    function.callAs("");
    return json(response);
  }

  HttpResponse<String> disable(String terminalId) {
    function.callAs("dwight", "staff");
    var response = function.post("/pos/terminals/" + terminalId + "/disable", "");
    function.callAs("");
    return response;
  }

  HttpResponse<String> login(String terminalId, String secret) {
    return function.post(
        "/pos/login", "{\"terminalId\":\"%s\",\"secret\":\"%s\"}".formatted(terminalId, secret));
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A recorded document, with the values that differ each time. */
  static JsonNode golden(String name, Map<String, String> values) {
    try (var file = ServedTerminals.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (var value : values.entrySet()) {
        text = text.replace("<" + value.getKey() + ">", value.getValue());
      }
      return json(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    function.close();
  }
}

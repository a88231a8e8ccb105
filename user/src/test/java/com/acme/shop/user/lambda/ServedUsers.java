package com.acme.shop.user.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.KeySource;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.local.testing.ServedFunction;
import com.acme.shop.user.InMemoryUsers;
import com.acme.shop.user.password.PasswordHashes;
import com.acme.shop.user.token.InMemoryPublicKeys;
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

/** The user function over HTTP, with a clock that a test sets and a log that it reads. */
final class ServedUsers implements AutoCloseable {

  static final String WALTER =
      """
      {"username":"Walter","password":"vmware1!","firstname":"Walter","lastname":"White",
       "email":"walter@acmefitness.com"}
      """;

  private static final Lifetimes LIFETIMES =
      new Lifetimes(() -> Duration.ofMinutes(5), () -> Duration.ofMinutes(15));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ServedFunction function;

  private ServedUsers(
      String mode, Stores stores, PasswordHashes hashes, Signer signer, KeySource keys) {
    var out = new PrintStream(lines, true, StandardCharsets.UTF_8);
    var security = new Security(hashes, signer, keys, now::get, new Random(1));
    function =
        ServedFunction.of(
            "UserFunction",
            new UserHandler(
                environment(mode), Log.to(out, "user", now::get), stores, security, LIFETIMES));
  }

  /** On stores of a test's choice. */
  static ServedUsers on(
      String mode, Stores stores, PasswordHashes hashes, Signer signer, KeySource keys) {
    return new ServedUsers(mode, stores, hashes, signer, keys);
  }

  /** In memory alone. */
  static ServedUsers inMemory(
      String mode,
      InMemoryUsers users,
      PasswordHashes hashes,
      Signer signer,
      InMemoryPublicKeys keys) {
    return on(mode, new Stores(users, users, users, keys), hashes, signer, keys);
  }

  ServedFunction http() {
    return function;
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  String log() {
    return lines.toString(StandardCharsets.UTF_8);
  }

  /** Registers somebody and tells his id. */
  String registered(String body) {
    var response = function.post("/register", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return json(response).get("resourceId").textValue();
  }

  HttpResponse<String> login(String username, String password) {
    return function.post(
        "/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  /** Walter's tokens, by a new login. */
  JsonNode loggedIn() {
    var response = login("walter", "vmware1!");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  HttpResponse<String> refresh(String refreshToken) {
    return function.post("/refresh-token", "{\"refresh_token\":\"%s\"}".formatted(refreshToken));
  }

  HttpResponse<String> verify(String accessToken) {
    return function.post("/verify-token", "{\"access_token\":\"%s\"}".formatted(accessToken));
  }

  HttpResponse<String> logout(String refreshToken) {
    return function.post("/logout", "{\"refresh_token\":\"%s\"}".formatted(refreshToken));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode golden(String name, Map<String, String> values) {
    try (var file = ServedUsers.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as(name).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (var value : values.entrySet()) {
        text = text.replace("<" + value.getKey() + ">", value.getValue());
      }
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Environment environment(String mode) {
    return new Environment(
        Map.of(
            "SHOP_MODE", mode,
            "JWT_ISSUER", "urn:acme-shop:test",
            "JWT_AUDIENCE", "acme-shop"));
  }

  @Override
  public void close() {
    function.close();
  }
}

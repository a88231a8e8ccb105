package com.acme.shop.local.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who registers for this one visit. */
final class Customer {

  private final ShopClient shop;
  private final String username;
  private final String password = UUID.randomUUID().toString();
  private Optional<String> id = Optional.empty();
  private Optional<String> token = Optional.empty();
  private boolean legacy;

  Customer(ShopClient shop, String username) {
    this.shop = shop;
    this.username = username;
  }

  List<Check> entering() {
    return List.of(
        new Check("a customer registers", this::register),
        new Check("the customer logs in", this::logIn));
  }

  private Finding register() throws IOException, InterruptedException {
    ObjectNode form =
        credentials(username, password)
            .put("firstname", "Doctor")
            .put("lastname", "Visit")
            .put("email", username + "@example.com");
    id = Optional.of(shop.post("/register", form, Map.of()).expect(201).text("resourceId"));
    return new Finding.Well("registered");
  }

  private Finding logIn() throws IOException, InterruptedException {
    id();
    Answer answer = shop.post("/login", credentials(username, password), Map.of()).expect(200);
    token = Optional.of(answer.text("access_token"));
    legacy = answer.json().has("token");
    return new Finding.Well("logged in");
  }

  static ObjectNode credentials(String username, String password) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("username", username)
        .put("password", password);
  }

  /**
   * The user's id.
   *
   * @throws Symptom when he is not registered
   */
  String id() {
    return id.orElseThrow(() -> Symptom.needs("a registered customer"));
  }

  /**
   * The header of a request that is his.
   *
   * @throws Symptom when he is not logged in
   */
  Map<String, String> authorization() {
    return bearer(token.orElseThrow(() -> Symptom.needs("a customer who is logged in")));
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** Whether the log-in told that the shop trusts everybody, as only legacy mode does. */
  boolean isTrustedBlindly() {
    return legacy;
  }
}

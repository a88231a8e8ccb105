package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;

/**
 * Somebody with an account.
 *
 * @param id the user's id
 */
record Person(String username, String password, String id) {

  /** A new customer, whom nobody else knows. */
  static Person registeredAt(ShopUnderTest shop) {
    String username = "p" + UUID.randomUUID().toString().replace("-", "");
    var response = shop.post("/register", registration(username, username + "@example.com"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return new Person(username, "correct horse", Json.of(response).get("resourceId").textValue());
  }

  static String registration(String username, String email) {
    return """
    {"username":"%s","password":"correct horse","firstname":"Pat","lastname":"Doe","email":"%s"}
    """
        .formatted(username, email);
  }

  HttpResponse<String> logIn(ShopUnderTest shop) {
    return shop.post(
        "/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  String refreshToken(ShopUnderTest shop) {
    return Json.of(logIn(shop)).get("refresh_token").textValue();
  }

  /** The shop as this person uses it, signed in. */
  ShopUnderTest at(ShopUnderTest shop) {
    return shop.withToken(shop.login(username, password));
  }

  /** The demo shop's member of staff. */
  static Person staff() {
    return new Person("dwight", "vmware1!", "");
  }
}

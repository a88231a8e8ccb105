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

  String accessToken(ShopUnderTest shop) {
    var response = logIn(shop);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response).get("access_token").textValue();
  }

  String refreshToken(ShopUnderTest shop) {
    return Json.of(logIn(shop)).get("refresh_token").textValue();
  }

  /** The headers of a request that this person makes. */
  String[] headers(ShopUnderTest shop) {
    return new String[] {"Authorization", "Bearer " + accessToken(shop)};
  }

  /** The demo shop's member of staff. */
  static Person staff() {
    return new Person("dwight", "vmware1!", "");
  }
}

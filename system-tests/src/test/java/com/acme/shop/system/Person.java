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

  private static final Person DEMO_STAFF = new Person("dwight", "vmware1!", "");

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

  /**
   * A member of staff: of a local shop the demo shop's, whose password everybody knows; of a
   * deployed one ({@code shop.url}) whom the environment names, SHOP_STAFF_USERNAME and
   * SHOP_STAFF_PASSWORD, if it names any.
   */
  static Person staff() {
    return System.getProperty("shop.url", "").isBlank()
        ? DEMO_STAFF
        : new Person(
            System.getenv().getOrDefault("SHOP_STAFF_USERNAME", DEMO_STAFF.username),
            System.getenv().getOrDefault("SHOP_STAFF_PASSWORD", DEMO_STAFF.password),
            "");
  }

  /** Without the password: a failing test prints whom it was about. */
  @Override
  public String toString() {
    return username;
  }
}

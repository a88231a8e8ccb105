package com.acme.shop.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether the API answers. */
record ApiChecks(ShopClient shop) {

  private static final Map<String, String> PREFLIGHT =
      Map.of("Origin", "https://doctor.example", "Access-Control-Request-Method", "GET");

  List<Check> all() {
    return List.of(
        new Check("GET /products", this::products),
        new Check("an unknown path is a 404", this::unknownPath),
        new Check("CORS pre-flight", this::preflight),
        new Check("GET /.well-known/jwks.json", this::publicKeys));
  }

  private Finding products() throws IOException, InterruptedException {
    int count = shop.get("/products", Map.of()).expect(200).json().path("data").size();
    return count > 0
        ? new Finding.Well(count + " products")
        : new Finding.Ill("no products", "POST /products as staff; ./shop seeds an empty table");
  }

  private Finding unknownPath() throws IOException, InterruptedException {
    shop.get("/doctor/knows/no/such/path", Map.of()).expect(404);
    return new Finding.Well("404");
  }

  /** An API with a list of origins answers a stranger, too, only without permission. */
  private Finding preflight() throws IOException, InterruptedException {
    Answer answer = shop.options("/products", PREFLIGHT);
    if (answer.status() / 100 != 2) {
      return new Finding.Ill(
          "answers %d, so no web page can use the API".formatted(answer.status()),
          "AllowedOrigins of template.yaml");
    }
    boolean permitted = answer.headers().firstValue("access-control-allow-origin").isPresent();
    return new Finding.Well(permitted ? "any origin" : "only listed origins");
  }

  private Finding publicKeys() throws IOException, InterruptedException {
    JsonNode keys = shop.get("/.well-known/jwks.json", Map.of()).expect(200).json().path("keys");
    if (keys.isEmpty()) {
      return new Finding.Ill("no key, so nobody can verify a token", "the log of UserFunction");
    }
    // The private part of a key: RFC 7518, sections 6.2.2 and 6.3.2.
    if (keys.findValue("d") != null) {
      return new Finding.Ill("A PRIVATE KEY IS PUBLISHED", "rotate the signing key: docs/adr/0008");
    }
    return new Finding.Well(keys.size() + (keys.size() == 1 ? " key" : " keys"));
  }
}

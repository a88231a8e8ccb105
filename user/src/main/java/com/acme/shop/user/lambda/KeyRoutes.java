package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.EntityTag;
import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.user.token.PublicKeys;
import java.util.List;

/** The public keys for whoever verifies the shop's tokens: a JWK set (RFC 7517, section 5). */
final class KeyRoutes {

  private static final String CACHE_CONTROL = "public, max-age=300";

  private final PublicKeys keys;

  KeyRoutes(PublicKeys keys) {
    this.keys = keys;
  }

  List<Route> routes() {
    return List.of(new Route("GET /.well-known/jwks.json", this::list));
  }

  private HttpAnswer list(HttpRequest request) {
    List<Jwk> all = keys.all();
    HttpAnswer answer =
        HttpAnswer.json(
            200,
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("keys");
              for (Jwk key : all) {
                key.write().to(json);
              }
              json.writeEndArray();
              json.writeEndObject();
            });
    return EntityTag.apply(request, answer, CACHE_CONTROL);
  }
}

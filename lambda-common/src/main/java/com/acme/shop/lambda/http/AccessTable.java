package com.acme.shop.lambda.http;

import static com.acme.shop.lambda.http.Access.ANYONE;
import static com.acme.shop.lambda.http.Access.OWNER;
import static com.acme.shop.lambda.http.Access.OWNER_OR_GUEST;
import static com.acme.shop.lambda.http.Access.SIGNED_IN;
import static com.acme.shop.lambda.http.Access.STAFF;
import static com.acme.shop.lambda.http.Access.TERMINAL;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * Who may call what: every route of the whole API, in one table. A function does not start with a
 * route that is not in it, and a test compares it with the template.
 */
public final class AccessTable {

  private static final Map<String, Access> TABLE =
      Map.ofEntries(
          // catalog
          entry("GET /products", ANYONE),
          entry("GET /products/{id}", ANYONE),
          entry("POST /products", STAFF),
          entry("POST /product", STAFF),
          // user
          entry("POST /register", ANYONE),
          entry("POST /login", ANYONE),
          entry("POST /refresh-token", ANYONE),
          entry("POST /verify-token", ANYONE),
          entry("POST /logout", ANYONE),
          entry("GET /.well-known/jwks.json", ANYONE),
          entry("GET /users", STAFF),
          entry("GET /users/{userid}", OWNER),
          // cart
          entry("GET /cart/items/{userid}", OWNER_OR_GUEST),
          entry("POST /cart/item/add/{userid}", OWNER_OR_GUEST),
          entry("POST /cart/item/modify/{userid}", OWNER_OR_GUEST),
          entry("POST /cart/modify/{userid}", OWNER_OR_GUEST),
          entry("GET /cart/total/{userid}", OWNER_OR_GUEST),
          entry("GET /cart/items/total/{userid}", OWNER_OR_GUEST),
          entry("GET /cart/clear/{userid}", OWNER_OR_GUEST),
          entry("POST /cart/merge/{userid}", OWNER),
          entry("GET /cart/all", STAFF),
          // order
          entry("POST /order/add/{userid}", OWNER),
          entry("GET /order/all", STAFF),
          entry("GET /order/{userid}", OWNER),
          entry("GET /order/{userid}/{orderid}", OWNER),
          // The path does not name whose order it is: the route itself looks.
          entry("POST /order/{orderid}/cancel", SIGNED_IN),
          // pos
          entry("POST /pos/login", ANYONE),
          entry("POST /pos/terminals", STAFF),
          entry("GET /pos/terminals", STAFF),
          entry("POST /pos/terminals/{terminalid}/disable", STAFF),
          entry("POST /pos/checkout", TERMINAL),
          entry("POST /pos/sync", TERMINAL),
          // Whose sale or day it is, the routes themselves look.
          entry("GET /pos/sales/{saleid}", TERMINAL),
          entry("GET /pos/terminals/{terminalid}/report", TERMINAL),
          entry("POST /pos/sales/{saleid}/void", STAFF),
          entry("POST /pos/sales/{saleid}/refund", STAFF));

  private AccessTable() {}

  /**
   * Who may call a route.
   *
   * @param routeKey without a slash at its end: {@code GET /products/{id}}
   * @throws IllegalStateException when the table does not say
   */
  public static Access of(String routeKey) {
    Access access = TABLE.get(routeKey);
    if (access == null) {
      throw new IllegalStateException("the access table does not say who may call " + routeKey);
    }
    return access;
  }

  /** The routes that the table knows. */
  public static Set<String> routeKeys() {
    return TABLE.keySet();
  }
}

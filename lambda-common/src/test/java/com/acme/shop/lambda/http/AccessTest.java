package com.acme.shop.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Mode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets where: the status that a caller with a token sees on a route of each kind. */
class AccessTest {

  private static final String GUEST = "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c";

  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # route                          | userid | none | bad | walter | eve | dwight | till | nobody
          GET /products                    |        | 200  | 200 | 200    | 200 | 200    | 200  | 200
          POST /products                   |        | 401  | 401 | 403    | 403 | 200    | 403  | 401
          GET /users                       |        | 401  | 401 | 403    | 403 | 200    | 403  | 401
          GET /users/{userid}              | walter | 401  | 401 | 200    | 403 | 200    | 403  | 401
          GET /users/{userid}              | WALTER | 401  | 401 | 403    | 403 | 200    | 403  | 401
          GET /users/{userid}              | GUEST  | 401  | 401 | 403    | 403 | 200    | 403  | 401
          GET /cart/items/{userid}         | walter | 401  | 401 | 200    | 403 | 200    | 403  | 401
          GET /cart/items/{userid}         | till   | 401  | 401 | 403    | 403 | 200    | 200  | 401
          GET /cart/items/{userid}         | GUEST  | 200  | 200 | 200    | 200 | 200    | 200  | 200
          GET /cart/items/{userid}         | guest  | 401  | 401 | 403    | 403 | 200    | 403  | 401
          POST /cart/merge/{userid}        | walter | 401  | 401 | 200    | 403 | 200    | 403  | 401
          POST /cart/merge/{userid}        | GUEST  | 401  | 401 | 403    | 403 | 200    | 403  | 401
          GET /cart/all                    |        | 401  | 401 | 403    | 403 | 200    | 403  | 401
          POST /pos/login                  |        | 200  | 200 | 200    | 200 | 200    | 200  | 200
          POST /pos/terminals              |        | 401  | 401 | 403    | 403 | 200    | 403  | 401
          POST /pos/checkout               |        | 401  | 401 | 403    | 403 | 200    | 200  | 401
          """)
  void a_strict_shop_looks_at_every_caller(
      String route,
      String userid,
      int none,
      int bad,
      int walter,
      int eve,
      int dwight,
      int till,
      int nobody) {
    String id = String.valueOf(userid).replace("GUEST", GUEST);
    assertThat(
            List.of(
                status(Mode.STRICT, route, id, ""),
                status(Mode.STRICT, route, id, "bad"),
                status(Mode.STRICT, route, id, "walter"),
                status(Mode.STRICT, route, id, "eve"),
                status(Mode.STRICT, route, id, "dwight"),
                status(Mode.STRICT, route, id, "till"),
                status(Mode.STRICT, route, id, "nobody")))
        .containsExactly(none, bad, walter, eve, dwight, till, nobody);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bad", "walter", "eve", "dwight", "till", "nobody"})
  void a_legacy_shop_asks_nobody(String token) {
    for (String route : AccessTable.routeKeys()) {
      assertThat(status(Mode.LEGACY, route, "walter", token)).as(route).isEqualTo(200);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void a_route_for_anyone_costs_no_look_at_a_token() {
    assertThat(status(Mode.STRICT, "GET /products", "", "walter")).isEqualTo(200);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void signing_in_takes_any_role(Role role) {
    var request = request("GET /x", "", "").by(new Caller("u", role));
    assertThat(Access.SIGNED_IN.allows(request, Mode.STRICT)).isEqualTo(role != Role.ANONYMOUS);
    assertThat(Access.SIGNED_IN.allows(request, Mode.LEGACY)).isTrue();
    assertThat(Access.SIGNED_IN.needsCaller(Mode.STRICT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c",
        "guest-0B54EAA8-5F0E-4A7E-9C8B-1D3A5F7E9B2C"
      })
  void a_guest_s_id_is_a_uuid_behind_a_prefix(String id) {
    assertThat(Access.isGuest(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "guest-",
        "guest-1",
        "0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c",
        "Guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c",
        "guest-0b54eaa85f0e4a7e9c8b1d3a5f7e9b2c",
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2",
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2cc",
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2g",
        " guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c",
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c\n",
        "guest-0b54eaa8-5f0e-4a7e-9c8b-1d3a5f7e9b2c/x"
      })
  void anything_else_is_no_guest(String id) {
    assertThat(Access.isGuest(id)).isFalse();
  }

  @Test
  void a_function_does_not_start_with_a_route_that_states_nothing() {
    assertThatThrownBy(() -> function(Mode.STRICT, "GET /secret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /secret");
  }

  private int status(Mode mode, String route, String userid, String token) {
    return function(mode, route).answer(request(route, userid, token)).status();
  }

  private HttpFunction function(Mode mode, String route) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    var clock = InstantSource.fixed(Instant.EPOCH);
    Endpoint endpoint = _ -> HttpAnswer.json(200, json -> json.writeString("ok"));
    return new HttpFunction(
        mode,
        Log.to(nowhere, "test", clock),
        clock,
        new Identity(this::caller),
        List.of(new Route(route, endpoint)));
  }

  private Optional<Caller> caller(String token) {
    asked.add(token);
    return switch (token) {
      case "walter", "eve" -> Optional.of(new Caller(token, Role.CUSTOMER));
      case "dwight" -> Optional.of(new Caller(token, Role.STAFF));
      case "till" -> Optional.of(new Caller(token, Role.TERMINAL));
      case "nobody" -> Optional.of(new Caller("walter", Role.ANONYMOUS));
      default -> Optional.empty();
    };
  }

  private static HttpRequest request(String route, String userid, String token) {
    return new HttpRequest(
        route,
        route.substring(route.indexOf('/')),
        token.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + token),
        Map.of(),
        Map.of("userid", userid),
        "",
        Caller.ANONYMOUS,
        "req-1");
  }
}

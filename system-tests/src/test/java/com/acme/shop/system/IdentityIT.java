package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a strict shop lets in, over every route that asks. */
class IdentityIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ShopUnderTest shop;
  private static Person somebody;
  private static Person member;
  private static String customer;
  private static String staff;

  /** A route that asks for somebody; {@code {userid}} is that of the member of staff. */
  enum Door {
    USERS("GET", "/users", true),
    USER("GET", "/users/{userid}", false),
    CART("GET", "/cart/items/{userid}", false),
    CARTS("GET", "/cart/all", true),
    PRODUCTS("POST", "/products", true);

    private final String method;
    private final String path;
    private final boolean staffOnly;

    Door(String method, String path, boolean staffOnly) {
      this.method = method;
      this.path = path;
      this.staffOnly = staffOnly;
    }

    HttpResponse<String> knock(ShopUnderTest at, String userid) {
      String filled = path.replace("{userid}", userid);
      return method.equals("GET")
          ? at.get(filled)
          : at.post(filled, "{\"name\":\"Mat\",\"price\":1}");
    }
  }

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.strict();
    somebody = Person.registeredAt(shop);
    member = Person.staff();
    customer = shop.login(somebody.username(), somebody.password());
    staff = shop.login(member.username(), member.password());
  }

  @ParameterizedTest
  @EnumSource
  void staff_enter_everywhere(Door door) {
    assertThat(door.knock(shop.withToken(staff), subject(staff)).statusCode()).isIn(200, 201);
    assertThat(door.knock(shop.withToken(staff), subject(customer)).statusCode()).isIn(200, 201);
  }

  @ParameterizedTest
  @EnumSource
  void a_customer_enters_by_his_own_doors_only(Door door) {
    assertThat(door.knock(shop.withToken(customer), subject(customer)).statusCode())
        .isEqualTo(door.staffOnly ? 403 : 200);
  }

  @ParameterizedTest
  @EnumSource
  void somebody_else_s_token_is_refused(Door door) {
    var response = door.knock(shop.withToken(customer), subject(staff));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource
  void nobody_enters_without_a_token(Door door) {
    refuses(door, shop, "no token");
  }

  @ParameterizedTest
  @EnumSource
  void a_token_under_another_scheme_is_none(Door door) {
    String path = door.path.replace("{userid}", subject(staff));
    var response =
        door.method.equals("GET")
            ? shop.get(path, "Authorization", "Basic " + staff)
            : shop.post(path, "{}", "Authorization", staff);
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource
  void a_forged_token_is_refused(Door door) throws Exception {
    for (var forged : forgeries(Jwt.parse(staff)).entrySet()) {
      refuses(door, shop.withToken(forged.getValue()), forged.getKey());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_public_key_is_no_secret_to_sign_with(Door door) throws Exception {
    Jwt hs256 = Jwt.parse(staff).withHeader("alg", "HS256");
    for (byte[] secret : spellings(publishedKey(hs256.keyId()))) {
      refuses(door, shop.withToken(hs256.sealedWith(secret)), new String(secret, UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refresh_token_is_no_access_token(Door door) {
    refuses(door, shop.withToken(member.refreshToken(shop)), "refresh token");
  }

  @Test
  void an_unknown_user_and_a_wrong_password_look_the_same() throws Exception {
    var unknown = login("nobody-" + UUID.randomUUID(), somebody.password());
    var wrong = login(somebody.username(), "wrong-" + UUID.randomUUID());
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(withoutIds(unknown)).isEqualTo(withoutIds(wrong));
  }

  @Test
  void published_keys_are_public() throws Exception {
    JsonNode keys = JSON.readTree(shop.get("/.well-known/jwks.json").body()).get("keys");
    assertThat(keys).isNotEmpty();
    assertThat(keys).allSatisfy(key -> assertThat(key.has("d")).isFalse());
    assertThat(keys).extracting(key -> key.get("kid").textValue()).contains(keyId(staff));
  }

  private static Map<String, String> forgeries(Jwt good) throws Exception {
    KeyPair own = keyPair();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("garbage", "a.b.c");
    forged.put("alg none, unsigned", good.withHeader("alg", "none").unsigned());
    forged.put("alg none, our signature", good.withHeader("alg", "none").text());
    forged.put("alg RS256, unsigned", good.unsigned());
    forged.put("a longer life", good.withClaim("exp", 4_102_444_800L).text());
    forged.put("already over", good.withClaim("exp", 1).text());
    forged.put("another subject", good.withClaim("sub", "u-1").text());
    forged.put("a higher role", Jwt.parse(customer).withClaim("role", "staff").text());
    forged.put("another audience", good.withClaim("aud", "other").signedBy(own.getPrivate()));
    forged.put("wrong signature", good.signedBy(own.getPrivate()));
    forged.put("unknown kid", good.withHeader("kid", "unknown").signedBy(own.getPrivate()));
    forged.put("unknown kid, our signature", good.withHeader("kid", "unknown").text());
    forged.put("another type", good.withHeader("typ", "JWT").text());
    forged.put("a part more", good.text() + ".");
    return forged;
  }

  private static void refuses(Door door, ShopUnderTest at, String why) {
    var response = door.knock(at, subject(staff));
    assertThat(response.statusCode()).as(why).isEqualTo(401);
    assertThat(response.headers().firstValue("www-authenticate")).as(why).contains("Bearer");
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
  }

  private static JsonNode publishedKey(String kid) throws Exception {
    JsonNode keys = JSON.readTree(shop.get("/.well-known/jwks.json").body()).get("keys");
    return Stream.iterate(0, i -> i < keys.size(), i -> i + 1)
        .map(keys::get)
        .filter(key -> key.get("kid").textValue().equals(kid))
        .findFirst()
        .orElseThrow();
  }

  /** The bytes that a careless library may have taken for a shared secret. */
  private static List<byte[]> spellings(JsonNode jwk) throws Exception {
    byte[] der = publicKey(jwk).getEncoded();
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----".formatted(lines);
    List<byte[]> spellings = new ArrayList<>(List.of(der));
    for (String text : List.of(pem, pem + "\n", lines, jwk.toString(), jwk.get("n").textValue())) {
      spellings.add(text.getBytes(UTF_8));
    }
    return spellings;
  }

  private static PublicKey publicKey(JsonNode jwk) throws Exception {
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).textValue()));
  }

  private static KeyPair keyPair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static HttpResponse<String> login(String username, String password) {
    var body = JSON.createObjectNode().put("username", username).put("password", password);
    return shop.post("/login", body.toString());
  }

  private static Map<String, Object> withoutIds(HttpResponse<String> response) throws Exception {
    Map<String, Object> body = new LinkedHashMap<>();
    JSON.readTree(response.body()).properties().forEach(e -> body.put(e.getKey(), e.getValue()));
    body.remove("correlationId");
    return body;
  }

  private static String subject(String token) {
    return Jwt.parse(token).subject();
  }

  private static String keyId(String token) {
    return Jwt.parse(token).keyId();
  }
}

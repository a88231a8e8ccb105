package com.acme.shop.lambda.identity;

import static com.acme.shop.lambda.identity.TokenForge.KEYS;
import static com.acme.shop.lambda.identity.TokenForge.KID;
import static com.acme.shop.lambda.identity.TokenForge.NOW;
import static com.acme.shop.lambda.identity.TokenForge.STRANGE_KEYS;
import static com.acme.shop.lambda.identity.TokenForge.TERMS;
import static com.acme.shop.lambda.identity.TokenForge.claims;
import static com.acme.shop.lambda.identity.TokenForge.encoded;
import static com.acme.shop.lambda.identity.TokenForge.good;
import static com.acme.shop.lambda.identity.TokenForge.header;
import static com.acme.shop.lambda.identity.TokenForge.publicKey;
import static com.acme.shop.lambda.identity.TokenForge.signature;
import static com.acme.shop.lambda.identity.TokenForge.signed;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Sha256;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verifier takes and refuses; Nimbus makes the tokens of other parties. */
class TokenVerifierTest {

  private static final Caller WALTER = new Caller("u-1", Role.CUSTOMER);

  private final TokenVerifier verifier = TokenForge.verifier();

  @Test
  void a_good_token_names_its_caller() {
    assertThat(verifier.verify(good())).contains(WALTER);
  }

  @Test
  void a_good_token_of_another_library_names_its_caller() throws Exception {
    assertThat(verifier.verify(nimbus(rs256().build(), rsaSigner()))).contains(WALTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "staff", "terminal"})
  void a_token_gives_the_role_that_it_names(String role) {
    assertThat(verifier.verify(signed(header(), claims().put("role", role))))
        .contains(new Caller("u-1", Role.of(role)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Staff", "admin", "anonymous"})
  void a_role_that_the_shop_does_not_know_is_nobody_s(String role) {
    assertThat(verifier.verify(signed(header(), claims().put("role", role))))
        .hasValueSatisfying(caller -> assertThat(caller.isAnonymous()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "Bearer", "null", "{}", "ey.ey.ey", "\0"})
  void garbage_is_refused(String token) {
    refuses(token);
  }

  @Test
  void a_token_is_good_until_the_second_of_its_end() {
    long now = NOW.getEpochSecond();
    assertThat(verifier.verify(signed(header(), claims().put("exp", now + 1)))).contains(WALTER);
    refuses(signed(header(), claims().put("exp", now)));
    refuses(signed(header(), claims().put("exp", now - 1)));
    refuses(signed(header(), claims().put("exp", 0)));
    refuses(signed(header(), claims().put("exp", -now)));
  }

  @Test
  void a_token_that_was_good_ends_in_its_time_all_the_same() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    var remembering = new TokenVerifier(TERMS, _ -> Optional.of(publicKey()), now::get);
    String token = good();
    assertThat(remembering.verify(token)).contains(WALTER);
    now.set(NOW.plusSeconds(300));
    assertThat(remembering.verify(token)).isEmpty();
  }

  @Test
  void a_token_that_was_good_ends_with_its_key() {
    AtomicReference<Optional<RSAPublicKey>> key = new AtomicReference<>(Optional.of(publicKey()));
    var remembering = new TokenVerifier(TERMS, _ -> key.get(), InstantSource.fixed(NOW));
    String token = good();
    assertThat(remembering.verify(token)).contains(WALTER);
    key.set(Optional.of((RSAPublicKey) TokenForge.STRANGE_KEYS.getPublic()));
    assertThat(remembering.verify(token)).isEmpty();
    key.set(Optional.empty());
    assertThat(remembering.verify(token)).isEmpty();
  }

  @Test
  void an_end_that_is_no_number_is_refused() {
    refuses(signed(header(), claims().put("exp", Long.toString(NOW.getEpochSecond() + 300))));
    refuses(signed(header(), claims().put("exp", true)));
    refuses(signed(header(), claims().putNull("exp")));
    refuses(signed(header(), without(claims(), "exp")));
  }

  @Test
  void a_changed_token_is_refused() {
    String token = good();
    assertThat(verifier.verify(token)).contains(WALTER);
    String[] parts = token.split("\\.", -1);
    String staff = encoded(claims().put("role", "staff").toString());
    refuses(parts[0] + "." + staff + "." + parts[2]);
    refuses(encoded(header().put("x", "y").toString()) + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void every_bit_of_a_signature_counts() {
    String[] parts = good().split("\\.", -1);
    for (int bit = 0; bit < 2048; bit += 29) {
      byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
      signature[bit / 8] ^= (byte) (1 << bit % 8);
      refuses(parts[0] + "." + parts[1] + "." + encoded(signature));
    }
  }

  @Test
  void somebody_else_s_signature_under_our_key_id_is_refused() {
    String input = encoded(header().toString()) + "." + encoded(claims().toString());
    refuses(input + "." + encoded(signature("SHA256withRSA", STRANGE_KEYS, input)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 255, 256, 257, 512})
  void a_signature_of_nothing_is_refused(int length) {
    String input = encoded(header().toString()) + "." + encoded(claims().toString());
    refuses(input + "." + encoded(new byte[length]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA1withRSA", "SHA512withRSA"})
  void our_signature_of_another_digest_is_refused(String algorithm) {
    String input = encoded(header().toString()) + "." + encoded(claims().toString());
    refuses(input + "." + encoded(signature(algorithm, KEYS, input)));
  }

  @Test
  void our_signature_of_a_bare_digest_is_refused() {
    String input = encoded(header().toString()) + "." + encoded(claims().toString());
    refuses(input + "." + encoded(signature("NONEwithRSA", KEYS, Sha256.of(input))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS384", "rs256", "PS256"})
  void an_algorithm_other_than_ours_is_refused_even_with_our_signature(String algorithm) {
    ObjectNode header = header().put("alg", algorithm);
    refuses(signed(header, claims()));
    refuses(encoded(header.toString()) + "." + encoded(claims().toString()) + ".");
  }

  @Test
  void a_token_without_an_algorithm_is_refused() {
    refuses(signed(without(header(), "alg"), claims()));
    refuses(signed(header().putNull("alg"), claims()));
  }

  static Stream<byte[]> spellingsOfThePublicKey() {
    byte[] der = publicKey().getEncoded();
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----".formatted(lines);
    String jwk = Json.text(Jwk.of(publicKey()).write());
    return Stream.of(
        der,
        pem.getBytes(US_ASCII),
        (pem + "\n").getBytes(US_ASCII),
        jwk.getBytes(UTF_8),
        ("{\"keys\":[" + jwk + "]}").getBytes(UTF_8),
        Base64.getUrlDecoder().decode(Jwk.of(publicKey()).n()));
  }

  @ParameterizedTest
  @MethodSource("spellingsOfThePublicKey")
  void the_public_key_is_no_secret_to_sign_with(byte[] secret) throws Exception {
    refuses(nimbus(by(JWSAlgorithm.HS256).build(), new MACSigner(secret)));
  }

  @Test
  void other_algorithms_are_refused() throws Exception {
    refuses(nimbus(by(JWSAlgorithm.RS384).build(), rsaSigner()));
    refuses(nimbus(by(JWSAlgorithm.PS256).build(), rsaSigner()));
    var curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp256r1"));
    var es256 = new ECDSASigner((ECPrivateKey) curve.generateKeyPair().getPrivate());
    refuses(nimbus(by(JWSAlgorithm.ES256).build(), es256));
  }

  @Test
  void a_key_that_nobody_knows_or_names_is_refused() {
    refuses(signed(header().put("kid", "other"), claims()));
    refuses(signed(header().put("kid", ""), claims()));
    refuses(signed(header().put("kid", 1), claims()));
    refuses(signed(header().put("kid", KID.toUpperCase(Locale.ROOT)), claims()));
    refuses(signed(without(header(), "kid"), claims()));
  }

  @Test
  void a_key_that_the_token_brings_along_is_not_looked_at() throws Exception {
    var jwk = new RSAKey.Builder((RSAPublicKey) STRANGE_KEYS.getPublic()).keyID("own").build();
    var signer = new RSASSASigner(STRANGE_KEYS.getPrivate());
    URI url = URI.create("https://evil.example/keys");
    for (String kid : List.of("own", KID)) {
      refuses(nimbus(rs256().keyID(kid).jwk(jwk).build(), signer));
      refuses(nimbus(rs256().keyID(kid).jwkURL(url).build(), signer));
      refuses(nimbus(rs256().keyID(kid).x509CertURL(url).build(), signer));
    }
    assertThat(verifier.verify(nimbus(rs256().jwk(jwk).jwkURL(url).build(), rsaSigner())))
        .contains(WALTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "", "AT+JWT", "rt+jwt", "application/at+jwt"})
  void a_token_of_another_type_is_refused(String type) {
    refuses(signed(header().put("typ", type), claims()));
  }

  @Test
  void a_token_without_a_type_is_refused() {
    refuses(signed(without(header(), "typ"), claims()));
  }

  @Test
  void a_token_that_asks_for_more_than_we_understand_is_refused() {
    ObjectNode crit = header();
    crit.putArray("crit").add("b64");
    refuses(signed(crit.put("b64", true), claims()));
    refuses(signed(header().putNull("crit"), claims()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urn:acme-shop", "urn:acme-shop:test2", "URN:ACME-SHOP:TEST"})
  void another_issuer_is_refused(String issuer) {
    refuses(signed(header(), claims().put("iss", issuer)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acme", "acme-shop2", "ACME-SHOP"})
  void another_audience_is_refused(String audience) {
    refuses(signed(header(), claims().put("aud", audience)));
  }

  @Test
  void a_list_of_audiences_is_refused_the_shop_never_writes_one() {
    ObjectNode claims = claims();
    claims.putArray("aud").add(TERMS.audience());
    refuses(signed(header(), claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "role", "exp"})
  void a_claim_that_is_missing_or_of_another_type_is_refused(String name) {
    refuses(signed(header(), without(claims(), name)));
    refuses(signed(header(), claims().putNull(name)));
    refuses(signed(header(), claims().put(name, false)));
    ObjectNode nested = claims();
    nested.putObject(name).put("a", "b");
    refuses(signed(header(), nested));
  }

  @Test
  void a_token_about_nobody_is_refused() {
    refuses(signed(header(), claims().put("sub", "")));
    refuses(signed(header(), claims().put("sub", 1)));
  }

  @Test
  void names_of_claims_know_case() {
    refuses(signed(header(), without(claims(), "sub").put("Sub", "u-1")));
    refuses(signed(header(), without(claims(), "exp").put("EXP", NOW.getEpochSecond() + 300)));
    refuses(signed(without(header(), "alg").put("Alg", "RS256"), claims()));
  }

  @Test
  void a_token_over_4096_characters_is_refused() {
    ObjectNode long4096 = claims().put("pad", "x");
    while (signed(header(), long4096).length() <= 4090) {
      long4096.put("pad", long4096.get("pad").textValue() + "xxx");
    }
    assertThat(signed(header(), long4096).length()).isBetween(4091, 4096);
    assertThat(verifier.verify(signed(header(), long4096))).contains(WALTER);
    refuses(signed(header(), long4096.put("pad", long4096.get("pad").textValue() + "xxxxxx")));
  }

  @Test
  void extra_parts_are_refused() {
    String good = good();
    String[] parts = good.split("\\.", -1);
    for (String token :
        List.of(
            good + ".",
            "." + good,
            good + "." + parts[2],
            parts[0] + "." + parts[1],
            parts[0] + ".." + parts[1] + "." + parts[2],
            good + ".a.b")) {
      refuses(token);
    }
  }

  @Test
  void base64_has_one_spelling() {
    String[] parts = good().split("\\.", -1);
    refuses(parts[0] + "." + parts[1] + "." + parts[2] + "==");
    refuses(parts[0] + "." + parts[1] + "." + parts[2].replace('-', '+').replace('_', '/') + "+");
    refuses(good() + "\n");
    refuses(" " + good());
    refuses(padded(header().toString()) + "." + parts[1] + "." + parts[2]);
    String padded = padded(header().toString()) + "." + padded(claims().toString());
    refuses(signed(padded.contains("=") ? padded : padded + "="));
  }

  @Test
  void the_spare_bits_of_a_signature_s_last_character_are_zero() {
    String good = good();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(good.charAt(good.length() - 1));
    refuses(good.substring(0, good.length() - 1) + alphabet.charAt(last + 1));
  }

  @Test
  void what_is_no_json_object_is_refused() {
    for (String json :
        List.of("", "[]", "\"x\"", "1", "null", "{", "{}{}", "{\"exp\":1e9999999999}")) {
      refuses(signed(encoded(json) + "." + encoded(claims().toString())));
      refuses(signed(encoded(header().toString()) + "." + encoded(json)));
    }
    refuses(signed(encoded(header().toString()) + "." + encoded("[".repeat(2000))));
  }

  private void refuses(String token) {
    assertThat(verifier.verify(token)).as(token).isEqualTo(Optional.empty());
  }

  private static ObjectNode without(ObjectNode node, String name) {
    ObjectNode rest = node.deepCopy();
    rest.remove(name);
    return rest;
  }

  private static String padded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static JWSHeader.Builder rs256() {
    return by(JWSAlgorithm.RS256);
  }

  private static JWSHeader.Builder by(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID(KID);
  }

  private static JWSSigner rsaSigner() {
    return new RSASSASigner(KEYS.getPrivate());
  }

  private static String nimbus(JWSHeader header, JWSSigner signer) throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(TERMS.issuer())
            .audience(TERMS.audience())
            .subject("u-1")
            .claim("role", "customer")
            .expirationTime(Date.from(NOW.plusSeconds(300)))
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }
}

package com.acme.shop.lambda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.json.Json;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwkTest {

  private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

  /** A real one; and those whose numbers need a sign byte in Java, and need none. */
  static List<RSAPublicKey> keys() {
    BigInteger modulus = TokenForge.publicKey().getModulus();
    return List.of(
        TokenForge.publicKey(),
        key(modulus.clearBit(2047).setBit(2046), USUAL_EXPONENT),
        key(modulus, BigInteger.valueOf(129)),
        key(modulus, BigInteger.valueOf(3)));
  }

  private static RSAPublicKey key(BigInteger modulus, BigInteger exponent) {
    try {
      var spec = new RSAPublicKeySpec(modulus, exponent);
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_survives_the_way_to_json_and_back(RSAPublicKey key) {
    Jwk jwk = Jwk.of(key);
    assertThat(Jwk.read(Json.text(jwk.write()))).contains(jwk);
    assertThat(jwk.key().getEncoded()).isEqualTo(key.getEncoded());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void no_number_begins_with_a_zero(RSAPublicKey key) {
    Jwk jwk = Jwk.of(key);
    assertThat(List.of(jwk.n(), jwk.e()))
        .allSatisfy(text -> assertThat(Base64.getUrlDecoder().decode(text)[0]).isNotZero());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void another_library_reads_the_same_key_with_the_same_thumbprint(RSAPublicKey key)
      throws Exception {
    var read = RSAKey.parse(Json.text(Jwk.of(key).write()));
    assertThat(read.toRSAPublicKey()).isEqualTo(key);
    assertThat(read.computeThumbprint()).hasToString(Jwk.of(key).kid());
    assertThat(read.getAlgorithm()).hasToString("RS256");
    assertThat(read.getKeyUse()).hasToString("sig");
    assertThat(read.isPrivate()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_of_another_library_is_read(RSAPublicKey key) throws Exception {
    var written = new RSAKey.Builder(key).keyIDFromThumbprint().build();
    assertThat(Jwk.read(written.toJSONString())).contains(Jwk.of(key));
  }

  @Test
  void a_key_that_tokens_were_once_signed_with_is_passed_over() {
    assertThat(Jwk.read("{\"kty\":\"EC\",\"kid\":\"a\",\"n\":\"AA\",\"e\":\"AQAB\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AA\"}",
        "{\"kty\":\"RSA\",\"kid\":1,\"n\":\"AA\",\"e\":\"AQAB\"}",
        "{\"kty\":1,\"kid\":\"a\",\"n\":\"AA\",\"e\":\"AQAB\"}",
        "{\"kty\":null,\"kid\":\"a\",\"n\":\"AA\",\"e\":\"AQAB\"}",
        "{\"kid\":\"a\",\"n\":\"AA\",\"e\":\"AQAB\"}"
      })
  void anything_else_is_no_key(String json) {
    assertThatThrownBy(() -> Jwk.read(json)).isInstanceOf(IllegalArgumentException.class);
  }
}

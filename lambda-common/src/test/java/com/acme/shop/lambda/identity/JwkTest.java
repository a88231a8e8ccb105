package com.acme.shop.lambda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.json.Json;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwkTest {

  /** Some keys, and those whose coordinates are shorter than the curve or need a sign byte. */
  static List<ECPublicKey> keys() throws GeneralSecurityException {
    return List.of(
        first(_ -> true),
        first(key -> key.getW().getAffineX().bitLength() <= 248),
        first(key -> key.getW().getAffineY().bitLength() <= 248),
        first(key -> key.getW().getAffineX().bitLength() == 256));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_survives_the_way_to_json_and_back(ECPublicKey key) {
    Jwk jwk = Jwk.of(key);
    Jwk back = Jwk.read(Json.text(jwk.write()));
    assertThat(back).isEqualTo(jwk);
    assertThat(back.key().getW()).isEqualTo(key.getW());
    assertThat(back.key().getEncoded()).isEqualTo(key.getEncoded());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_coordinate_has_32_bytes(ECPublicKey key) {
    Jwk jwk = Jwk.of(key);
    assertThat(Stream.of(jwk.x(), jwk.y()).map(Base64.getUrlDecoder()::decode))
        .allSatisfy(bytes -> assertThat(bytes).hasSize(32));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void another_library_reads_the_same_key_with_the_same_thumbprint(ECPublicKey key)
      throws Exception {
    var read = ECKey.parse(Json.text(Jwk.of(key).write()));
    assertThat(read.toECPublicKey().getW()).isEqualTo(key.getW());
    assertThat(read.computeThumbprint()).hasToString(Jwk.of(key).kid());
    assertThat(read.getAlgorithm()).hasToString("ES256");
    assertThat(read.getKeyUse()).hasToString("sig");
    assertThat(read.isPrivate()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_of_another_library_is_read(ECPublicKey key) throws Exception {
    var written = new ECKey.Builder(Curve.P_256, key).keyIDFromThumbprint().build();
    assertThat(Jwk.read(written.toJSONString())).isEqualTo(Jwk.of(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"AA\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":1,\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"a\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":\"RSA\",\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"AA\",\"y\":\"AA\"}"
      })
  void anything_else_is_no_key(String json) {
    assertThatThrownBy(() -> Jwk.read(json)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The same keys in every run. */
  private static ECPublicKey first(Predicate<ECPublicKey> wanted) throws GeneralSecurityException {
    var random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(BigInteger.valueOf(20261121).toByteArray());
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return Stream.generate(() -> (ECPublicKey) generator.generateKeyPair().getPublic())
        .limit(20_000)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }
}

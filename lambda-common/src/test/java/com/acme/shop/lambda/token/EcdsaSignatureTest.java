package com.acme.shop.lambda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.identity.TokenForge;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcdsaSignatureTest {

  private static final String FULL = "7f" + "11".repeat(31);
  private static final String HIGH = "80" + "22".repeat(31);

  @ParameterizedTest
  @CsvSource({
    "3006020101020102, 01, 02",
    "3006020100020100, 00, 00",
    "30080202008002020080, 80, 80",
    "3007020201ff020105, 01ff, 05"
  })
  void short_numbers_get_leading_zeros(String der, String r, String s) {
    assertThat(p1363(der)).isEqualTo(padded(r) + padded(s));
  }

  @Test
  void long_numbers_lose_the_zero_that_only_says_they_are_positive() {
    assertThat(p1363("3046022100" + HIGH + "022100" + HIGH)).isEqualTo(HIGH + HIGH);
    assertThat(p1363("30450220" + FULL + "022100" + HIGH)).isEqualTo(FULL + HIGH);
    assertThat(p1363("3026022100" + HIGH + "020105")).isEqualTo(HIGH + padded("05"));
  }

  @Test
  void what_java_signs_in_der_java_verifies_in_the_other_format() throws GeneralSecurityException {
    for (byte i = 0; i < 100; i++) {
      byte[] input = {i};
      byte[] der = TokenForge.signature("SHA256withECDSA", TokenForge.KEYS, input);
      var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(TokenForge.publicKey());
      verifier.update(input);
      assertThat(verifier.verify(EcdsaSignature.fromDer(der))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3000",
        "3106020101020102",
        "3006030101020102",
        "3007020101020102",
        "300602010102010200",
        "3006020101020202",
        "3006028101020102",
        "3006020181020102",
        "30050200020102"
      })
  void anything_else_is_refused(String der) {
    assertThatThrownBy(() -> p1363(der)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_number_that_is_too_long_for_the_curve_is_refused() {
    assertThatThrownBy(() -> p1363("3026022101" + HIGH + "020105"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String p1363(String der) {
    var hex = HexFormat.of();
    return hex.formatHex(EcdsaSignature.fromDer(hex.parseHex(der)));
  }

  private static String padded(String number) {
    return "0".repeat(64 - number.length()) + number;
  }
}

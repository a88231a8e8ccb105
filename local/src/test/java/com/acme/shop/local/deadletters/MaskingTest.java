package com.acme.shop.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @Test
  void of_a_number_the_last_four_digits_are_left_and_of_a_code_nothing() {
    assertThat(Masking.body("{\"card\":{\"Number\":\"4222222222222\",\"CVV\":\"123\"}}"))
        .isEqualToIgnoringWhitespace("{\"card\":{\"Number\":\"*********2222\",\"CVV\":\"***\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":\"4111111111111111\",\"cvv\":\"987\"}",
        "{\"NUMBER\":4111111111111111,\"CCV\":987}",
        "{\"a\":[{\"b\":{\"cArD_nUmBeR\":\"4111-1111-1111-1111\",\"Cvv2\":\"987\"}}]}",
        "{\"number\":\"4111 1111 1111 1112\",\"cvv\":{\"value\":987}}",
        "{\"number\":[4111111111111112],\"cvc\":[\"987\"]}",
        "{\"note\":\"paid with 4111 1111 1111 1111, cvv 987\"}",
        "{\"note\":\"4111111111111111988\"}",
        "{\"note\":4111111111111111}",
        "{\"4111111111111111\":true}",
        "{\"body\":\"{\\\"number\\\":\\\"4111111111111112\\\",\\\"cvv\\\":\\\"987\\\"}\"}",
        "\"{\\\"b\\\":\\\"{\\\\\\\"number\\\\\\\":\\\\\\\"4111111111111112\\\\\\\"}\\\"}\"",
        "4111111111111111",
        "{\"note\":\"\\u0034111111111111111\"}",
        "{\"number\":\"4111111111111112\",\"cvv\":\"987",
        "{\"x\":\"\\u00341111111 11111111\",\"cvv\":987",
        "{'number': '4111111111111112', 'ccv': '987'}",
        "number=4111111111111112&cvv=987",
        "Number: 4111 1111 1111 1112; CVV: 987",
        "number%3D4111111111111112%26cvv%3D987",
        "<number>4111111111111112</number><cvv>987</cvv>",
        "card number is 4111111111111112, security code 987",
        "Card 4111-1111-1111-1111 (CVV #987) is over its limit",
        "4111.: 4111\u00a01111\u20111111 1111",
        "x4111111111111111y",
        "00004111111111111111",
        "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
        "4111111111111111 987",
      })
  void card_data_is_hidden_however_it_is_spelt(String body) {
    for (String shown : new String[] {Masking.body(body), Masking.text(body), Masking.line(body)}) {
      assertThat(digits(shown)).doesNotContain("11111111").doesNotContain("1111111987");
      assertThat(shown.replaceAll("[^0-9]+", " ")).doesNotContain("987");
      assertThat(shown).contains("**");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderNumber\":\"12345\",\"trackingNumber\":\"7f3a-12\",\"total\":\"62.50\"}",
        "2026-11-21T09:36:50.123Z",
        "1234567890123 is no card's number",
        "the order 12345 is unknown",
        "a1b2c3d4e5f60718-0199f0aa-7c1b-7d2e-9f3a-b4c5d6e7f809",
      })
  void what_is_no_card_data_is_left_alone(String body) {
    assertThat(Masking.body(body).replaceAll("\\s", "")).isEqualTo(body.replaceAll("\\s", ""));
  }

  @Test
  void a_body_cannot_steer_the_terminal() {
    assertThat(Masking.text("a\u001b[31mb\u0007\r\nc")).isEqualTo("a?[31mb??\nc");
    assertThat(Masking.line("a\n b\tc")).isEqualTo("a b c");
  }

  @Test
  void a_number_is_hidden_in_scientific_notation_too() {
    assertThat(Masking.body("{\"a\":4.111111111111111E15}")).contains("\"************1111\"");
  }

  @Test
  void a_number_with_a_huge_exponent_is_not_written_out() {
    assertThat(Masking.body("{\"a\":1E+999999999}")).hasSizeLessThan(50);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  @Test
  void an_id_keeps_its_uuid_though_the_digits_could_be_a_card() {
    String uuid = "42222222-2222-4222-8222-222222222222";
    assertThat(Masking.line(uuid)).isNotEqualTo(uuid);
    assertThat(Masking.id(uuid)).isEqualTo(uuid);
    assertThat(Masking.id("seed-" + uuid + "-4222222222222"))
        .isEqualTo("seed-" + uuid + "-*********2222");
  }

  @Test
  void digits_that_are_only_written_like_a_uuid_are_hidden() {
    String spelled = "42222222-2222-2222-2222-222222222222";
    assertThat(Masking.id(spelled)).doesNotContain("2222");
    assertThat(Masking.id("4222222222222")).isEqualTo("*********2222");
  }
}

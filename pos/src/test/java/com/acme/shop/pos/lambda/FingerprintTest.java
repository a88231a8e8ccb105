package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  private static final String CASH = Bodies.cash("sale-0001");
  private static final String CARD = Bodies.card("sale-0001");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/terminalId | \"till-denver\"",
        "/customer | \"walter\"",
        "/lines/0/id | \"bottle\"",
        "/lines/0/quantity | 3",
        "/lines/1 | {\"id\":\"bottle\",\"quantity\":1}",
        "/discount | {\"percent\":5}",
        "/discount | {\"amount\":5}",
        "/tender/tendered | 201",
        "/tender | {\"type\":\"card\",\"card\":{\"number\":\"4222222222222\",\"expMonth\":1,"
            + "\"expYear\":30,\"ccv\":\"1\"}}"
      })
  void another_sale_has_another_fingerprint(String at, String value) {
    String body = at.equals("/lines/1") ? withLine(value) : Bodies.with(CASH, at, value);
    assertThat(of(body)).isNotEqualTo(of(CASH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/tender/card/number | \"4222222223333\"",
        "/tender/card/type | \"Mastercard\"",
        "/tender/card/expMonth | 11",
        "/tender/card/expYear | 2031"
      })
  void another_card_has_another_fingerprint(String at, String value) {
    assertThat(of(Bodies.with(CARD, at, value))).isNotEqualTo(of(CARD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/tender/tendered | \"200.00\"",
        "/lines/0/quantity | \"2\"",
        "/lines/0/price | 60",
        "/total | 159.99",
        "/soldAt | \"2026-11-20T20:00:00Z\"",
        "/colour | \"red\""
      })
  void a_spelling_the_time_and_prices_make_no_other_sale(String at, String value) {
    assertThat(of(Bodies.with(CASH, at, value))).isEqualTo(of(CASH));
  }

  @Test
  void a_number_s_hidden_digits_and_the_security_code_leave_no_trace() {
    var other = Bodies.with(CARD, "/tender/card/number", "\"4000-0000 0000 2222\"");
    assertThat(of(Bodies.with(other, "/tender/card/ccv", "\"1\""))).isEqualTo(of(CARD));
  }

  private static String withLine(String line) {
    return CASH.replace("\"lines\":[", "\"lines\":[" + line + ",");
  }

  private static String of(String body) {
    var origin = new SaleForm.Origin(Optional.of(Till.BERLIN), Optional.empty(), false);
    var offline = new SaleForm.Origin(Optional.of(Till.BERLIN), Optional.empty(), true);
    var read = SaleForm.read(Fields.of(body), body.contains("soldAt") ? offline : origin);
    return Fingerprint.of(((Checked.Valid<SaleForm>) read).value());
  }
}

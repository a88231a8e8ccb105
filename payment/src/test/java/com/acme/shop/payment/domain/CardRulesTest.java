package com.acme.shop.payment.domain;

import static com.acme.shop.payment.domain.TestCards.expiring;
import static com.acme.shop.payment.domain.TestCards.number;
import static com.acme.shop.payment.domain.TestCards.numbered;
import static com.acme.shop.payment.domain.TestCards.secured;
import static com.acme.shop.payment.domain.TestCards.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.payment.domain.Verdict.Approved;
import com.acme.shop.payment.domain.Verdict.Declined;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardRulesTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @ParameterizedTest
  @CsvSource({
    "Visa, 4222222222222",
    "Visa, 4111111111111111",
    "Visa, 4012888888881881",
    "Mastercard, 5555555555554444",
    "Mastercard, 5105105105105100",
    "Mastercard, 2223003122003222",
    "American Express, 378282246310005",
    "American Express, 371449635398431",
    "Discover, 6011111111111117",
    "Discover, 6011000990139424",
    "Diners Club, 30569309025904",
    "Diners Club, 38520000023237",
    "JCB, 3530111333300000",
    "JCB, 3566002020360505",
    "Maestro, 6759649826438453",
    "UnionPay, 6200000000000005",
    "UnionPay, 6205500000000000004"
  })
  void the_schemes_own_test_numbers_are_taken(String scheme, String number) {
    assertThat(check(typed("", number))).isEqualTo(approved(scheme, number));
    assertThat(check(typed(scheme, number))).isEqualTo(approved(scheme, number));
  }

  @ParameterizedTest
  @CsvSource({
    "300,Diners Club",
    "305,Diners Club",
    "3095,Diners Club",
    "36,Diners Club",
    "38,Diners Club",
    "39,Diners Club",
    "34,American Express",
    "37,American Express",
    "3528,JCB",
    "3589,JCB",
    "40,Visa",
    "49,Visa",
    "2221,Mastercard",
    "2720,Mastercard",
    "51,Mastercard",
    "55,Mastercard",
    "50,Maestro",
    "56,Maestro",
    "58,Maestro",
    "63,Maestro",
    "67,Maestro",
    "6011,Discover",
    "644,Discover",
    "649,Discover",
    "65,Discover",
    "62,UnionPay",
    "622126,UnionPay",
    "81,UnionPay"
  })
  void a_scheme_is_known_by_its_prefix(String prefix, String scheme) {
    String number = number(prefix, 16);
    assertThat(check(typed("", number))).isEqualTo(approved(scheme, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "1", "20", "2220", "2721", "299", "306", "3094", "3096", "31", "32", "33", "3527",
        "3590", "59", "60", "6010", "6012", "61", "640", "643", "66", "68", "69", "7", "80", "82",
        "9"
      })
  void a_prefix_of_no_scheme_is_refused(String prefix) {
    assertThat(refusalOf(numbered(number(prefix, 16))))
        .isEqualTo("Cards of this kind are not taken.");
  }

  @ParameterizedTest
  @CsvSource({
    "visa,4",
    "VISA,4",
    "Visa Electron,4",
    "MasterCard,51",
    "mastercard,2221",
    "Master Card,55",
    "amex,34",
    "AMEX,37",
    "American Express,34",
    "american-express,37",
    "AmericanExpress,34",
    "discover,6011",
    "Diners,36",
    "Diners Club,300",
    "jcb,3528",
    "maestro,50",
    "Union Pay,62",
    "unionpay,81",
    "China UnionPay,62",
    "Discover,622126",
    "Discover,622925",
    "UnionPay,622925"
  })
  void a_type_may_be_spelled_as_people_do(String type, String prefix) {
    assertThat(check(typed(type, number(prefix, 16)))).isInstanceOf(Approved.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MasterCard,4",
    "visa,51",
    "amex,36",
    "Maestro,51",
    "Mastercard,50",
    "Discover,622125",
    "Discover,622926",
    "Discover,62"
  })
  void a_type_that_is_not_the_number_s_is_refused(String type, String prefix) {
    assertThat(refusalOf(typed(type, number(prefix, 16))))
        .startsWith("The card number is not that of a card of ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111111111111111", "Visa?Master", "gift", "卡", "-", "null"})
  void a_type_that_nobody_knows_is_refused_and_not_repeated(String type) {
    assertThat(refusalOf(typed(type, TestCards.VISA)))
        .isEqualTo("The card type is not one that we know.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void a_type_need_not_be_given(String type) {
    assertThat(check(typed(type, TestCards.VISA))).isInstanceOf(Approved.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 14, 15, 16, 17, 18, 19})
  void thirteen_to_nineteen_digits_are_a_number(int length) {
    assertThat(check(numbered(number("4", length)))).isInstanceOf(Approved.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 12, 20, 200})
  void fewer_or_more_digits_are_not_and_nothing_of_them_is_kept(int length) {
    assertThat(check(numbered(number("4", length))))
        .isEqualTo(
            new Declined(
                new CardHint("", ""), "The card number must have thirteen to nineteen digits."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111 1111 1111 1111", "4111-1111-1111-1111", " 4111111111111111 "})
  void spaces_and_dashes_do_not_count(String number) {
    assertThat(check(numbered(number))).isEqualTo(approved("Visa", TestCards.VISA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "4111a11111111111", "٤١١١١١١١١١١١١١١١", "4111.111111111111"})
  void anything_else_is_no_number(String number) {
    assertThat(refusalOf(numbered(number)))
        .isEqualTo("The card number may consist of digits only.");
  }

  @Test
  void any_wrong_digit_is_found() {
    for (int place = 1; place < 16; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        var number = new StringBuilder(TestCards.VISA);
        number.setCharAt(place, digit);
        boolean isRight = number.toString().equals(TestCards.VISA);
        assertThat(check(numbered(number.toString())) instanceof Approved).isEqualTo(isRight);
      }
    }
    assertThat(refusalOf(numbered("4111111111111112")))
        .isEqualTo("The card number is not valid: please check it for a typing error.");
  }

  @ParameterizedTest
  @CsvSource({"2026,11", "2026,12", "2027,1", "26,11", "27,1", "99,12", "9999,12", "2147483647,12"})
  void a_card_is_good_until_the_end_of_its_month(int year, int month) {
    assertThat(check(expiring(year, month))).isInstanceOf(Approved.class);
  }

  @ParameterizedTest
  @CsvSource({"2026,10", "2025,12", "2018,12", "26,10", "25,12", "0,12", "100,12", "-1,12"})
  void a_card_that_is_past_its_month_is_refused(int year, int month) {
    assertThat(refusalOf(expiring(year, month))).isEqualTo("The card has expired.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_year_has_twelve_months(int month) {
    assertThat(refusalOf(expiring(2030, month)))
        .isEqualTo("The month of expiry must be from one to twelve.");
  }

  @ParameterizedTest
  @CsvSource({"4111111111111111,000", "378282246310005,0000", "30569309025904,999"})
  void a_security_code_has_the_digits_of_its_scheme(String number, String code) {
    assertThat(check(secured(number, code))).isInstanceOf(Approved.class);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111,12,three", "4111111111111111,1234,three", "4111111111111111,12a,three",
    "4111111111111111,'',three", "4111111111111111,١٢٣,three", "378282246310005,123,four",
    "378282246310005,12345,four"
  })
  void any_other_security_code_is_refused(String number, String code, String digits) {
    assertThat(refusalOf(secured(number, code)))
        .isEqualTo("The security code must have %s digits.".formatted(digits));
  }

  @Test
  void neither_a_card_nor_its_number_shows_itself() {
    assertThat(TestCards.aCard().toString()).doesNotContain("4", "1", "2", "3");
    assertThat(CardNumber.of(TestCards.VISA).orElseThrow().toString()).doesNotContain("1");
  }

  private static String refusalOf(PaymentCard card) {
    var declined = (Declined) check(card);
    assertThat(declined.reason()).doesNotContainPattern("[0-9]");
    return declined.reason();
  }

  private static Approved approved(String scheme, String number) {
    return new Approved(new CardHint(scheme, number.substring(number.length() - 4)));
  }

  private static Verdict check(PaymentCard card) {
    return CardRules.check(card, NOVEMBER);
  }
}

package com.acme.shop.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"62.5, 62.50", "0, 0.00", "1e2, 100.00", "9999999.99, 9999999.99", "0.10, 0.10"})
  void an_amount_is_written_with_two_decimals(String amount, String written) {
    assertThat(Money.of(amount)).hasToString(written);
  }

  @Test
  void a_fraction_of_a_cent_is_never_rounded_away() {
    assertThatThrownBy(() -> Money.of("0.005")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_amount_that_no_long_holds_is_refused_and_not_wrapped_around() {
    assertThatThrownBy(() -> Money.of("92233720368547758.08"))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void amounts_compare_by_value() {
    assertThat(Money.of("9.90")).isLessThan(Money.of("10")).isEqualTo(Money.of("9.9"));
  }

  @Test
  void amounts_add_up_subtract_and_multiply_exactly() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("0.30").minus(Money.of("0.40"))).isEqualTo(new Money(-10));
    assertThat(Money.of("62.50").times(999)).isEqualTo(Money.of("62437.50"));
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).times(2))
        .isInstanceOf(ArithmeticException.class);
  }
}

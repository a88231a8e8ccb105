package com.acme.shop.pos.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.Basket.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasketTest {

  @ParameterizedTest
  @CsvSource({
    "0.05, 10, 0.01",
    "0.04, 10, 0.00",
    "0.15, 50, 0.08",
    "9.99, 33.33, 3.33",
    "62.50, 100, 62.50",
    "1000000.00, 0.01, 100.00"
  })
  void a_share_is_rounded_half_up_to_a_cent(String price, BigDecimal percent, String share) {
    assertThat(basket(price, Optional.empty(), 1).share(percent)).isEqualTo(Money.of(share));
  }

  @Test
  void what_was_charged_counts_and_its_difference_to_the_catalog_is_known() {
    var dearer = basket("10.00", Optional.of(Money.of("10.50")), 3);
    assertThat(dearer.subtotal()).isEqualTo(Money.of("31.50"));
    assertThat(dearer.overCatalog()).isEqualTo(150);
    assertThat(basket("10.00", Optional.of(Money.of("9.00")), 2).overCatalog()).isEqualTo(-200);
    assertThat(basket("10.00", Optional.empty(), 2).overCatalog()).isZero();
  }

  private static Basket basket(String catalog, Optional<Money> charged, int quantity) {
    return new Basket(List.of(new Item("mat", "Yoga Mat", quantity, Money.of(catalog), charged)));
  }
}

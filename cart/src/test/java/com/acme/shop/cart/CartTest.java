package com.acme.shop.cart;

import static com.acme.shop.cart.CartsContract.aLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTest {

  @Test
  void a_total_is_exact() {
    var tenCents = new SpelledMoney(Money.of("0.10"), "0.1", false);
    var cart = new Cart(List.of(new Line("a", 3, "", tenCents, "", ""), aLine("b", 999)));
    assertThat(cart.total()).isEqualTo(Money.of("62437.80"));
    assertThat(cart.quantity()).isEqualTo(1002);
    assertThat(Cart.EMPTY.total()).isEqualTo(Money.ZERO);
  }

  @Test
  void lines_of_one_product_become_one() {
    assertThat(Cart.of(List.of(aLine("a", 1), aLine("b", 2), aLine("a", 3))).lines())
        .containsExactly(aLine("a", 4), aLine("b", 2));
  }

  @Test
  void a_cart_knows_when_a_line_is_too_full() {
    assertThat(Cart.of(List.of(aLine("a", 998), aLine("a", 1))).isWithinLimits()).isTrue();
    assertThat(Cart.of(List.of(aLine("a", 999), aLine("a", 1))).isWithinLimits()).isFalse();
  }
}

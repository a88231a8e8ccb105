package com.acme.shop.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.Decision.Accepted;
import com.acme.shop.payment.domain.Decision.Repeated;
import com.acme.shop.payment.domain.Decision.TooEarly;
import com.acme.shop.payment.domain.PaymentCommand.Charge;
import com.acme.shop.payment.domain.PaymentCommand.Refund;
import com.acme.shop.payment.domain.PaymentEvent.Occasion;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;
import com.acme.shop.payment.domain.PaymentState.NotAsked;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentDeciderTest {

  private static final Occasion FIRST = at("2026-11-21T06:00:00Z");
  private static final Occasion LATER = at("2026-11-21T07:00:00Z");
  private static final CardHint VISA = new CardHint("Visa", "1111");
  private static final CardHint OTHER = new CardHint("Mastercard", "4444");
  private static final Money PRICE = Money.of("62.50");

  private static final PaymentTaken TAKEN = new PaymentTaken(FIRST, "t-1", PRICE, VISA);
  private static final PaymentRefused REFUSED =
      new PaymentRefused(FIRST, PRICE, VISA, "The card has expired.");
  private static final PaymentRefunded REFUNDED = new PaymentRefunded(LATER, "r-1", PRICE);

  private static final PaymentState PAID = given(TAKEN);
  private static final PaymentState TURNED_DOWN = given(REFUSED);
  private static final PaymentState GIVEN_BACK = given(TAKEN, REFUNDED);

  @Test
  void a_good_card_is_charged() {
    assertThat(decide(given(), charge(FIRST, PRICE, new Verdict.Approved(VISA))))
        .isEqualTo(new Accepted(TAKEN));
  }

  @Test
  void a_bad_card_is_refused() {
    var declined = new Verdict.Declined(VISA, "The card has expired.");
    assertThat(decide(given(), charge(FIRST, PRICE, declined))).isEqualTo(new Accepted(REFUSED));
  }

  @Test
  void a_paid_order_cannot_be_paid_twice() {
    assertThat(decide(PAID, another())).isEqualTo(new Repeated(TAKEN));
    assertThat(decide(GIVEN_BACK, another())).isEqualTo(new Repeated(TAKEN));
  }

  @Test
  void a_refused_order_cannot_be_paid_with_another_card() {
    assertThat(decide(TURNED_DOWN, another())).isEqualTo(new Repeated(REFUSED));
  }

  @Test
  void what_was_taken_is_given_back() {
    assertThat(decide(PAID, refund("t-1"))).isEqualTo(new Accepted(REFUNDED));
  }

  @Test
  void what_was_given_back_is_not_given_back_again() {
    var again = new Refund(at("2026-11-21T08:00:00Z"), "t-1", "r-1");
    assertThat(decide(GIVEN_BACK, again)).isEqualTo(new Repeated(REFUNDED));
  }

  @Test
  void a_refund_may_come_before_the_payment() {
    assertThat(decide(given(), refund("t-1"))).isInstanceOf(TooEarly.class);
  }

  @Test
  void a_refused_payment_cannot_be_given_back() {
    assertThat(decide(TURNED_DOWN, refund("t-1"))).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void a_refund_of_another_transaction_is_refused() {
    assertThat(decide(PAID, refund("t-2"))).isInstanceOf(Decision.Refused.class);
    assertThat(decide(GIVEN_BACK, refund("t-2"))).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void only_what_was_taken_can_have_been_given_back() {
    for (PaymentState state : new PaymentState[] {given(), TURNED_DOWN, GIVEN_BACK}) {
      assertThatThrownBy(() -> PaymentDecider.evolve(state, REFUNDED))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static PaymentState given(PaymentEvent... events) {
    PaymentState state = new NotAsked();
    for (PaymentEvent event : events) {
      state = PaymentDecider.evolve(state, event);
    }
    return state;
  }

  private static Decision decide(PaymentState state, PaymentCommand command) {
    return PaymentDecider.decide(state, command);
  }

  private static Charge charge(Occasion occasion, Money amount, Verdict verdict) {
    return new Charge(occasion, "t-1", amount, verdict);
  }

  private static Charge another() {
    return charge(LATER, Money.of("1"), new Verdict.Approved(OTHER));
  }

  private static Refund refund(String transactionId) {
    return new Refund(LATER, transactionId, "r-1");
  }

  private static Occasion at(String time) {
    return new Occasion(Instant.parse(time), "c", Optional.of("e"));
  }
}

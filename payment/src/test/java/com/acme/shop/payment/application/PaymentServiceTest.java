package com.acme.shop.payment.application;

import static com.acme.shop.payment.application.PaymentFixture.ORDER;
import static com.acme.shop.payment.application.PaymentFixture.TRANSACTION;
import static com.acme.shop.payment.application.PaymentFixture.event;
import static com.acme.shop.payment.application.PaymentFixture.refund;
import static com.acme.shop.payment.application.PaymentFixture.request;
import static com.acme.shop.payment.application.PaymentFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.PaymentRefunded;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.local.testing.Permutations;
import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.PaymentState.NotAsked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentServiceTest {

  private static final String EXPIRED = "4222222222222222";

  private final PaymentFixture payment = new PaymentFixture();

  @Test
  void a_good_card_pays_the_order() {
    assertThat(payment.consume(request())).isEqualTo(new Outcome.Done());
    assertThat(payment.told).hasSize(1);
    Event told = payment.told.getFirst();
    assertThat(told.data())
        .isEqualTo(
            new CreditCardValidated(
                ORDER, true, 200, "transaction successful", Money.of("62.50"), TRANSACTION));
    assertThat(told.correlationId()).isEqualTo("correlation");
    assertThat(told.causationId()).contains(request().id());
    assertThat(payment.moved).containsExactly("charge " + TRANSACTION);
  }

  @Test
  void a_bad_card_says_why_and_moves_no_money() {
    payment.consume(request(EXPIRED, "62.50"));
    assertThat(payment.told.getFirst().data())
        .isEqualTo(
            new CreditCardValidated(
                ORDER,
                false,
                400,
                "The card number is not valid: please check it for a typing error.",
                Money.of("62.50"),
                "-1"));
    assertThat(payment.moved).isEmpty();
  }

  @Test
  void a_duplicate_is_told_the_very_same() {
    payment.consume(request());
    payment.consume(request());
    assertThat(payment.told).hasSize(2);
    assertThat(payment.told.get(1)).isEqualTo(payment.told.get(0));
  }

  @Test
  void a_duplicate_with_another_amount_or_card_is_told_what_is_stored() {
    payment.consume(request());
    payment.consume(request(EXPIRED, "1"));
    assertThat(payment.told.get(1)).isEqualTo(payment.told.get(0));
    assertThat(verdict(payment.told.get(1)).amount()).isEqualTo(Money.of("62.50"));
  }

  @Test
  void a_refund_gives_back_what_was_taken_once() {
    payment.consume(request());
    payment.consume(refund());
    payment.consume(refund());
    String refundId = Ids.derived("refund", ORDER);
    assertThat(payment.told.get(1).data())
        .isEqualTo(new PaymentRefunded(ORDER, Money.of("62.50"), refundId));
    assertThat(payment.told.get(2)).isEqualTo(payment.told.get(1));
    assertThat(payment.moved)
        .containsExactlyInAnyOrder(
            "charge " + TRANSACTION, "refund " + refundId + " of " + TRANSACTION);
  }

  @Test
  void a_refund_before_its_payment_waits() {
    assertThat(payment.consume(refund())).isInstanceOf(Outcome.Later.class);
    assertThat(payment.payments.state(ORDER)).isEqualTo(new NotAsked());
    assertThat(payment.moved).isEmpty();
  }

  @Test
  void a_refund_of_what_was_not_paid_or_not_so_is_never_made() {
    payment.consume(request());
    assertThat(payment.consume(refund("foreign"))).isInstanceOf(Outcome.Never.class);
    var refused = new PaymentFixture();
    refused.consume(request(EXPIRED, "1"));
    assertThat(refused.consume(refund())).isInstanceOf(Outcome.Never.class);
    assertThat(refused.moved).isEmpty();
  }

  @Test
  void what_is_none_of_its_business_is_never_handled() {
    var other = event(new PaymentRefunded(ORDER, Money.of("1"), "r"));
    assertThat(payment.consume(other))
        .isEqualTo(new Outcome.Never("payment does not read PaymentRefunded"));
  }

  @Test
  void each_payment_refusal_and_refund_is_counted_once() {
    for (Event event : List.of(request(), request(), refund(), refund())) {
      payment.consume(event);
    }
    assertThat(payment.log()).containsOnlyOnce("\"PaymentsTaken\":1");
    assertThat(payment.log()).containsOnlyOnce("\"PaymentsRefunded\":1");
    var refused = new PaymentFixture();
    refused.consume(request(EXPIRED, "1"));
    assertThat(refused.log()).containsOnlyOnce("\"PaymentsRefused\":1");
  }

  @Test
  void refusals_are_counted_by_reason_for_the_dashboard() {
    payment.consume(request(EXPIRED, "1"));
    assertThat(payment.log())
        .contains("\"Dimensions\":[[\"service\"],[\"service\",\"reason\"]]")
        .contains("\"reason\":\"The card number is not valid");
  }

  @Test
  void neither_number_nor_security_code_is_logged_or_told_or_kept() {
    for (Event event : List.of(request(), request(EXPIRED, "1"), refund())) {
      payment.consume(event);
    }
    String all = payment.log() + payment.told + payment.payments.state(ORDER);
    assertThat(all)
        .doesNotContain(PaymentFixture.NUMBER, EXPIRED, PaymentFixture.CODE)
        .contains("1111");
  }

  @Test
  void a_crash_anywhere_is_healed_by_redelivery() {
    var calm = new PaymentFixture();
    calm.consume(request());
    calm.consume(refund());
    boolean crashed = true;
    for (int point = 0; crashed; point++) {
      var shaken = new PaymentFixture();
      shaken.crashAfter(point);
      boolean early = shaken.deliver(request());
      crashed = shaken.deliver(refund()) || early;
      assertThat(ids(shaken)).as("crash at point %d", point).isEqualTo(ids(calm));
      assertThat(shaken.moved).isEqualTo(calm.moved);
      assertThat(shaken.payments.state(ORDER)).hasSameClassAs(calm.payments.state(ORDER));
      assertThat(new HashSet<>(shaken.told)).as("one telling a fact").hasSize(2);
      assertThat(crashed).as("every point was reached").isEqualTo(point < 12);
    }
  }

  @Test
  void any_order_and_any_number_of_arrivals_end_the_same() {
    List<Event> inputs = List.of(request(), request(EXPIRED, "1"), refund(), refund());
    for (List<Event> arrivals : Permutations.of(inputs).toList()) {
      var shuffled = new PaymentFixture();
      arrivals.forEach(shuffled::consume);
      // A refund that came too early comes again, as does any message.
      arrivals.forEach(shuffled::consume);
      boolean isPaid = arrivals.indexOf(inputs.get(0)) < arrivals.indexOf(inputs.get(1));
      assertThat(ids(shuffled))
          .as("%s", arrivals)
          .hasSize(isPaid ? 2 : 1)
          .contains(Ids.derived("CreditCardValidated", ORDER));
      assertThat(new HashSet<>(shuffled.told)).hasSameSizeAs(ids(shuffled));
      assertThat(shuffled.moved).hasSize(isPaid ? 2 : 0);
    }
  }

  private static Set<String> ids(PaymentFixture payment) {
    var ids = new HashSet<String>();
    payment.told.forEach(event -> ids.add(event.id()));
    return ids;
  }
}

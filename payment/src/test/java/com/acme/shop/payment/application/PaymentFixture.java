package com.acme.shop.payment.application;

import com.acme.shop.events.Card;
import com.acme.shop.events.CreditCardValidated;
import com.acme.shop.events.Event;
import com.acme.shop.events.Event.Cause;
import com.acme.shop.events.EventConsumer.Outcome;
import com.acme.shop.events.EventData;
import com.acme.shop.events.Outgoing;
import com.acme.shop.events.PaymentRequested;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.money.Money;
import com.acme.shop.payment.domain.Decision;
import com.acme.shop.payment.domain.PaymentCard;
import com.acme.shop.payment.domain.PaymentCommand;
import com.acme.shop.payment.domain.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Payment in memory, which can be killed at any point between two of its effects. */
public final class PaymentFixture {

  static final String ORDER = "12345";
  static final String TRANSACTION = Ids.derived("payment", ORDER);
  static final String NUMBER = "4111111111111111";
  static final String CODE = "739";

  private static final int NEVER = -1;

  final InMemoryPayments payments = new InMemoryPayments();
  final List<Event> told = new ArrayList<>();

  /** What the gateway has done, once each, as it is idempotent. */
  final Set<String> moved = new HashSet<>();

  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-21T06:00:00Z");
  private int untilCrash = NEVER;

  /** Its power goes out when it has passed so many points before and after effects. */
  void crashAfter(int points) {
    untilCrash = points;
  }

  Outcome consume(Event event) {
    now = now.plus(Duration.ofMinutes(1));
    var service = new PaymentService(() -> now, gateway(), this::handle, this::send);
    return service.consume(event, Log.to(print(), "payment", () -> now));
  }

  /**
   * As SQS does: again while it crashes.
   *
   * @return whether it crashed
   */
  boolean deliver(Event event) {
    try {
      var _ = consume(event);
      return false;
    } catch (Crash _) {
      untilCrash = NEVER;
      var _ = consume(event);
      return true;
    }
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** A good Visa card. */
  public static Event request() {
    return request(NUMBER, "62.50");
  }

  static Event request(String number, String total) {
    return event(
        new PaymentRequested(ORDER, new Card("Visa", number, 2030, 12, CODE), Money.of(total)));
  }

  static Event refund() {
    return refund(TRANSACTION);
  }

  static Event refund(String transactionId) {
    return event(new RefundRequested(ORDER, transactionId, Money.of("62.50"), "not shipped"));
  }

  static Event event(EventData data) {
    var cause = new Cause("correlation", Optional.empty());
    return Event.of(data, Instant.parse("2026-11-21T05:00:00Z"), "order", cause);
  }

  static CreditCardValidated verdict(Event event) {
    return (CreditCardValidated) event.data();
  }

  private PaymentGateway gateway() {
    var rules = new RulesGateway(() -> now);
    return new PaymentGateway() {
      @Override
      public Verdict charge(String orderId, String transactionId, PaymentCard card, Money amount) {
        return effect(() -> {
          var verdict =
              verdicts.computeIfAbsent(
                  orderId, _ -> rules.charge(orderId, transactionId, card, amount));
          if (verdict instanceof Verdict.Approved) {
            moved.add("charge " + transactionId);
          }
          return verdict;
        });
      }

      @Override
      public void refund(String orderId, String transactionId, String refundId) {
        var _ = effect(() -> moved.add("refund " + refundId + " of " + transactionId));
      }
    };
  }

  private Decision handle(String orderId, PaymentCommand command) {
    return effect(() -> payments.handle(orderId, command));
  }

  private void send(List<Outgoing> events) {
    var _ = effect(() -> told.addAll(events.stream().map(Outgoing::event).toList()));
  }

  private <T> T effect(Supplier<T> effect) {
    pass();
    T result = effect.get();
    pass();
    return result;
  }

  private void pass() {
    if (untilCrash == 0) {
      throw new Crash();
    }
    untilCrash--;
  }

  private PrintStream print() {
    return new PrintStream(log, true, StandardCharsets.UTF_8);
  }

  /** The death of the function. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

package com.acme.shop.order.application;

import static com.acme.shop.order.domain.Histories.FAILURE;
import static com.acme.shop.order.domain.Histories.PAYMENT;
import static com.acme.shop.order.domain.Histories.TOTAL;
import static com.acme.shop.order.domain.Histories.WISH_TO_CANCEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.Address;
import com.acme.shop.events.Event;
import com.acme.shop.events.EventData;
import com.acme.shop.events.RefundRequested;
import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.events.SaleRefused;
import com.acme.shop.events.ShipmentCancelRequested;
import com.acme.shop.events.ShipmentRequested;
import com.acme.shop.order.domain.Histories;
import com.acme.shop.order.domain.OrderEvent;
import com.acme.shop.order.domain.Till.Tender;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

  private final Announcements announcements = new Announcements("OrderTest");

  @Test
  void a_payment_asks_for_the_shipment() {
    var address = new Address("308 Negra Arroyo Lane", "Albuquerque", "87104", "NM", "USA");
    assertThat(of(Histories.aPaidOrder(), PAYMENT))
        .isEqualTo(
            event(
                PAYMENT,
                Optional.of("payment"),
                new ShipmentRequested("order-1", "UPS/FEDEX", Optional.of(address))));
  }

  @Test
  void the_payment_of_a_cancelled_order_asks_for_its_refund() {
    assertThat(of(Histories.aCancelledOrderThatWasPaidAllTheSame(), PAYMENT))
        .isEqualTo(
            event(
                PAYMENT,
                Optional.of("payment"),
                new RefundRequested("order-1", "transaction-1", TOTAL, "bought by mistake")));
  }

  @Test
  void a_failed_shipment_asks_for_the_refund() {
    assertThat(of(Histories.anOrderThatCannotBeShipped(), FAILURE))
        .isEqualTo(
            event(
                FAILURE,
                Optional.of("failure"),
                new RefundRequested("order-1", "transaction-1", TOTAL, "no such carrier")));
  }

  @Test
  void a_wish_to_cancel_goes_to_shipment_and_follows_from_a_request() {
    assertThat(of(Histories.aPaidOrderThatIsToBeCancelled(), WISH_TO_CANCEL))
        .isEqualTo(
            event(
                WISH_TO_CANCEL,
                Optional.empty(),
                new ShipmentCancelRequested("order-1", "bought by mistake")));
  }

  @Test
  void nobody_hears_of_the_rest() {
    List<OrderEvent> rest =
        List.of(
            Histories.PLACED,
            Histories.REFUSAL,
            Histories.CANCELLATION,
            Histories.SHIPMENT,
            Histories.DELIVERY,
            Histories.REFUND);
    assertThat(announcements.of(order(Histories.aDeliveredOrder()), rest)).isEmpty();
  }

  @Test
  void a_till_hears_of_the_payment_as_long_as_nothing_but_the_payment_is_settled() {
    var paid = new SalePaid("order-1", "sale-0001", TOTAL, "transaction-1");
    assertThat(sent(Tender.CARD, Histories.aPaidOrder(), PAYMENT))
        .hasExactlyElementsOfTypes(ShipmentRequested.class, SalePaid.class)
        .contains(paid);
    assertThat(sent(Tender.CARD, Histories.anOrderTakenBack(), PAYMENT)).containsExactly(paid);
    assertThat(sent(Tender.CASH, Histories.aPaidOrder(), PAYMENT))
        .hasExactlyElementsOfTypes(ShipmentRequested.class);
    assertThat(sent(Tender.CARD, Histories.aCancelledOrderThatWasPaidAllTheSame(), PAYMENT))
        .hasExactlyElementsOfTypes(RefundRequested.class);
  }

  @Test
  void a_till_hears_how_its_sale_ends() {
    assertThat(
            sent(Tender.CARD, Histories.anOrderCancelledBeforeItWasPaid(), Histories.CANCELLATION))
        .containsExactly(new SaleRefused("order-1", "sale-0001", "bought by mistake"));
    assertThat(sent(Tender.CARD, Histories.anOrderWithARefusedCard(), Histories.REFUSAL))
        .containsExactly(new SaleRefused("order-1", "sale-0001", "the card has expired"));
    for (var tender : Tender.values()) {
      assertThat(sent(tender, Histories.anOrderTakenBackAndRefunded(), Histories.REFUND))
          .containsExactly(new SaleRefunded("order-1", "sale-0001", TOTAL, "refund-1"));
    }
  }

  @Test
  void what_was_taken_back_is_asked_of_payment_until_it_is_there() {
    assertThat(sent(Tender.CARD, Histories.anOrderTakenBack(), Histories.RETURN))
        .containsExactly(new RefundRequested("order-1", "transaction-1", TOTAL, "wrong size"));
    assertThat(sent(Tender.CARD, Histories.anOrderTakenBackAndRefunded(), Histories.RETURN))
        .isEmpty();
  }

  private List<EventData> sent(Tender tender, List<OrderEvent> history, OrderEvent event) {
    return announcements.of(order(Histories.atATill(tender, history)), List.of(event)).stream()
        .map(Event::data)
        .toList();
  }

  private Event of(List<OrderEvent> history, OrderEvent event) {
    var all = announcements.of(order(history), List.of(event));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Event event(OrderEvent because, Optional<String> causation, EventData data) {
    return new Event(
        Event.idOf(data), because.occasion().at(), "OrderTest", "correlation-1", causation, data);
  }

  private static StoredOrder order(List<OrderEvent> history) {
    return new StoredOrder("order-1", "correlation-1", history);
  }
}

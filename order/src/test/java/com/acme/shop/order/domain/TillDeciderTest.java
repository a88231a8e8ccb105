package com.acme.shop.order.domain;

import static com.acme.shop.order.domain.Given.given;
import static com.acme.shop.order.domain.Given.givenNoOrder;
import static com.acme.shop.order.domain.Histories.TOTAL;
import static com.acme.shop.order.domain.Histories.aSale;
import static com.acme.shop.order.domain.Histories.atATill;
import static com.acme.shop.order.domain.Histories.occasion;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.order.domain.OrderCommand.Place;
import com.acme.shop.order.domain.OrderEvent.PaymentTaken;
import com.acme.shop.order.domain.OrderEvent.Placed;
import com.acme.shop.order.domain.OrderEvent.Refunded;
import com.acme.shop.order.domain.OrderEvent.ShipmentFailed;
import com.acme.shop.order.domain.OrderEvent.TakenBack;
import com.acme.shop.order.domain.Till.Tender;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cells of the till's state table mean. */
class TillDeciderTest {

  @Test
  void a_cash_sale_is_paid_as_soon_as_it_is_placed() {
    var command = new Place(occasion("sale", 0), aSale("walter", Tender.CASH));
    givenNoOrder()
        .when(command)
        .thenHappens(
            new Placed(command.occasion(), command.purchase()),
            new PaymentTaken(command.occasion(), "cash-sale-0001", TOTAL, "paid in cash"));
  }

  @Test
  void a_card_sale_awaits_its_payment() {
    var command = new Place(occasion("sale", 0), aSale("walter", Tender.CARD));
    givenNoOrder().when(command).thenHappens(new Placed(command.occasion(), command.purchase()));
  }

  @Test
  void a_discount_lowers_the_total() {
    assertThat(aSale("walter", Tender.CARD).total()).isEqualTo(TOTAL);
  }

  @Test
  void what_was_paid_by_card_and_is_taken_back_is_to_be_given_back() {
    var command = Commands.TAKE_BACK;
    given(atATill(Tender.CARD, Histories.aDeliveredOrder()))
        .when(command)
        .thenHappens(new TakenBack(command.occasion(), "wrong size"));
  }

  @Test
  void cash_that_is_taken_back_is_given_back_at_once() {
    var at = Commands.TAKE_BACK.occasion();
    given(atATill(Tender.CASH, Histories.aShippedOrder()))
        .when(Commands.TAKE_BACK)
        .thenHappens(
            new TakenBack(at, "wrong size"), new Refunded(at, "cash-back-sale-0001", TOTAL));
  }

  @Test
  void cash_for_what_is_not_shipped_is_given_back_at_once() {
    var at = Commands.FAILURE_HEARD.occasion();
    given(atATill(Tender.CASH, Histories.aPaidOrderThatIsToBeCancelled()))
        .when(Commands.FAILURE_HEARD)
        .thenHappens(
            new ShipmentFailed(at, "no such carrier"),
            new Refunded(at, "cash-back-sale-0001", TOTAL));
  }

  @Test
  void what_came_over_the_net_is_not_taken_back_at_a_till() {
    for (var history :
        List.of(
            Histories.anOrderAwaitingPayment(),
            Histories.aDeliveredOrder(),
            Histories.aRefundedOrder())) {
      given(history).when(Commands.TAKE_BACK).thenIsRefused("the order was not sold at a till");
    }
    givenNoOrder().when(Commands.TAKE_BACK).thenIsRefused("there is no such order");
  }

  @Test
  void a_cancel_of_what_was_sold_at_a_till_is_for_shipment_to_decide_as_ever() {
    given(atATill(Tender.CASH, Histories.aShippedOrder()))
        .when(Commands.CANCEL)
        .thenIsRefused("the order is on its way");
  }
}

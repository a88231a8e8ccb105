package com.acme.shop.order.domain;

import static com.acme.shop.order.domain.Histories.atATill;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.acme.shop.order.domain.Till.Tender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and every command, of an order of a sale at a till. */
class TillStateTableTest {

  private static final Map<String, List<OrderEvent>> ROWS =
      Map.ofEntries(
          Map.entry("AwaitingPayment", Histories.anOrderAwaitingPayment()),
          Map.entry("PaymentFailed", Histories.anOrderWithARefusedCard()),
          Map.entry("Cancelled", Histories.anOrderCancelledBeforeItWasPaid()),
          Map.entry("Paid", Histories.aPaidOrder()),
          Map.entry("Cancelling", Histories.aPaidOrderThatIsToBeCancelled()),
          Map.entry("Shipped", Histories.aShippedOrder()),
          Map.entry("Delivered", Histories.aDeliveredOrder()),
          Map.entry("Refunding", Histories.anOrderThatCannotBeShipped()),
          Map.entry("Refunding, paid late", Histories.aCancelledOrderThatWasPaidAllTheSame()),
          Map.entry("Refunding, taken back", Histories.anOrderTakenBack()),
          Map.entry("Refunded", Histories.aRefundedOrder()),
          Map.entry("Refunded, taken back", Histories.anOrderTakenBackAndRefunded()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state                | take back | place | cancel     | sweep
          AwaitingPayment       | Cancelled | again | Cancelled  | Cancelled
          PaymentFailed         | again     | done  | no         | done
          Cancelled             | again     | done  | again      | done
          Paid                  | Refunding | done  | Cancelling | again
          Cancelling            | Refunding | done  | again      | again
          Shipped               | Refunding | done  | no         | again
          Delivered             | Refunding | done  | no         | done
          Refunding             | again     | done  | again      | again
          Refunding, paid late  | again     | done  | again      | again
          Refunding, taken back | again     | done  | again      | again
          Refunded              | again     | done  | done       | done
          Refunded, taken back  | again     | done  | done       | done
          """)
  void what_is_wanted_of_an_order_paid_by_card(ArgumentsAccessor row) {
    Cells.assertRow(
        by(Tender.CARD), row, Commands.TAKE_BACK, Commands.PLACE, Commands.CANCEL, Commands.SWEEP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state                | same payment | other     | refusal       | same refund | other
          AwaitingPayment       | Paid         | Paid      | PaymentFailed | wait        | wait
          PaymentFailed         | no           | no        | again         | no          | no
          Cancelled             | Refunding    | Refunding | again         | wait        | wait
          Paid                  | again        | no        | no            | wait        | wait
          Cancelling            | again        | no        | no            | wait        | wait
          Shipped               | again        | no        | no            | wait        | wait
          Delivered             | again        | no        | no            | wait        | wait
          Refunding             | again        | no        | no            | Refunded    | Refunded
          Refunding, paid late  | again        | no        | no            | Refunded    | Refunded
          Refunding, taken back | again        | no        | no            | Refunded    | Refunded
          Refunded              | again        | no        | no            | again       | no
          Refunded, taken back  | again        | no        | no            | again       | no
          """)
  void what_payment_says(ArgumentsAccessor row) {
    Cells.assertRow(
        by(Tender.CARD),
        row,
        Commands.PAYMENT_HEARD,
        Commands.OTHER_PAYMENT,
        Commands.REFUSAL_HEARD,
        Commands.REFUND_HEARD,
        Commands.OTHER_REFUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state                | sent    | arrived   | not sent
          AwaitingPayment       | wait    | wait      | wait
          PaymentFailed         | no      | no        | no
          Cancelled             | wait    | wait      | wait
          Paid                  | Shipped | Delivered | Refunding
          Cancelling            | Shipped | Delivered | Refunding
          Shipped               | done    | Delivered | no
          Delivered             | done    | done      | no
          Refunding             | no      | no        | again
          Refunding, paid late  | done    | done      | done
          Refunding, taken back | done    | done      | done
          Refunded              | no      | no        | again
          Refunded, taken back  | done    | done      | again
          """)
  void what_shipment_says(ArgumentsAccessor row) {
    Cells.assertRow(
        by(Tender.CARD),
        row,
        Commands.SHIPMENT_HEARD,
        Commands.DELIVERY_HEARD,
        Commands.FAILURE_HEARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | take back | not sent | place | cancel     | sweep
          Paid                 | Refunded  | Refunded | again | Cancelling | again
          Cancelling           | Refunded  | Refunded | again | again      | again
          Shipped              | Refunded  | no       | done  | no         | again
          Delivered            | Refunded  | no       | done  | no         | done
          Refunded             | again     | again    | done  | done       | done
          Refunded, taken back | again     | again    | done  | done       | done
          """)
  void cash_is_given_back_by_the_till(ArgumentsAccessor row) {
    Cells.assertRow(
        by(Tender.CASH),
        row,
        Commands.TAKE_BACK,
        Commands.FAILURE_HEARD,
        Commands.PLACE,
        Commands.CANCEL,
        Commands.SWEEP);
  }

  private static Map<String, List<OrderEvent>> by(Tender tender) {
    return ROWS.entrySet().stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, row -> atATill(tender, row.getValue())));
  }
}

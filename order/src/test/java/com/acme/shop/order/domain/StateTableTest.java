package com.acme.shop.order.domain;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and every command, of an order that came over the net. */
class StateTableTest {

  private static final Map<String, List<OrderEvent>> ROWS =
      Map.ofEntries(
          Map.entry("NotPlaced", List.of()),
          Map.entry("AwaitingPayment", Histories.anOrderAwaitingPayment()),
          Map.entry("PaymentFailed", Histories.anOrderWithARefusedCard()),
          Map.entry("Cancelled", Histories.anOrderCancelledBeforeItWasPaid()),
          Map.entry("Paid", Histories.aPaidOrder()),
          Map.entry("Cancelling", Histories.aPaidOrderThatIsToBeCancelled()),
          Map.entry("Shipped", Histories.aShippedOrder()),
          Map.entry("Delivered", Histories.aDeliveredOrder()),
          Map.entry("Refunding", Histories.anOrderThatCannotBeShipped()),
          Map.entry("Refunding, paid late", Histories.aCancelledOrderThatWasPaidAllTheSame()),
          Map.entry("Refunded", Histories.aRefundedOrder()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | same payment | other     | less      | refusal
          NotPlaced            | no           | no        | no        | no
          AwaitingPayment      | Paid         | Paid      | no        | PaymentFailed
          PaymentFailed        | no           | no        | no        | done
          Cancelled            | Refunding    | Refunding | Refunding | done
          Paid                 | again        | no        | again     | no
          Cancelling           | again        | no        | again     | no
          Shipped              | done         | no        | done      | no
          Delivered            | done         | no        | done      | no
          Refunding            | done         | no        | done      | no
          Refunding, paid late | again        | no        | again     | no
          Refunded             | done         | no        | done      | no
          """)
  void what_payment_says_of_the_money(ArgumentsAccessor row) {
    Cells.assertRow(
        ROWS,
        row,
        Commands.PAYMENT_HEARD,
        Commands.OTHER_PAYMENT,
        Commands.SMALL_PAYMENT,
        Commands.REFUSAL_HEARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | same refund | other    | less
          NotPlaced            | no          | no       | no
          AwaitingPayment      | wait        | wait     | wait
          PaymentFailed        | no          | no       | no
          Cancelled            | wait        | wait     | wait
          Paid                 | wait        | wait     | wait
          Cancelling           | wait        | wait     | wait
          Shipped              | no          | no       | no
          Delivered            | no          | no       | no
          Refunding            | Refunded    | Refunded | no
          Refunding, paid late | Refunded    | Refunded | no
          Refunded             | done        | no       | done
          """)
  void what_payment_says_of_the_refund(ArgumentsAccessor row) {
    Cells.assertRow(ROWS, row, Commands.REFUND_HEARD, Commands.OTHER_REFUND, Commands.SMALL_REFUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | sent    | other   | arrived   | other     | not sent
          NotPlaced            | no      | no      | no        | no        | no
          AwaitingPayment      | wait    | wait    | wait      | wait      | wait
          PaymentFailed        | no      | no      | no        | no        | no
          Cancelled            | no      | no      | no        | no        | no
          Paid                 | Shipped | Shipped | Delivered | Delivered | Refunding
          Cancelling           | Shipped | Shipped | Delivered | Delivered | Refunding
          Shipped              | done    | no      | Delivered | no        | no
          Delivered            | done    | no      | done      | no        | no
          Refunding            | no      | no      | no        | no        | again
          Refunding, paid late | no      | no      | no        | no        | no
          Refunded             | no      | no      | no        | no        | done
          """)
  void what_shipment_says(ArgumentsAccessor row) {
    Cells.assertRow(
        ROWS,
        row,
        Commands.SHIPMENT_HEARD,
        Commands.OTHER_SHIPMENT,
        Commands.DELIVERY_HEARD,
        Commands.OTHER_DELIVERY,
        Commands.FAILURE_HEARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | place           | cancel     | sweep | take back
          NotPlaced            | AwaitingPayment | no         | no   | no
          AwaitingPayment      | again           | Cancelled  | Cancelled| no
          PaymentFailed        | done            | no         | done  | no
          Cancelled            | done            | done       | done  | no
          Paid                 | done            | Cancelling | again | no
          Cancelling           | done            | again      | again | no
          Shipped              | done            | no         | again | no
          Delivered            | done            | no         | done  | no
          Refunding            | done            | again      | again | no
          Refunding, paid late | done            | again      | again | no
          Refunded             | done            | done       | done  | no
          """)
  void what_the_buyer_and_the_sweeper_want(ArgumentsAccessor row) {
    Cells.assertRow(ROWS, row, Commands.PLACE, Commands.CANCEL, Commands.SWEEP, Commands.TAKE_BACK);
  }
}

package com.acme.shop.benchmarks.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogBillTest {

  private static final List<String> LINES =
      List.of(
          "[PaymentFunction] START RequestId: 1 Version: $LATEST",
          "[PaymentFunction] {\"message\":\"payment taken\"}",
          "[PaymentFunction] END RequestId: 1",
          "[PaymentFunction] REPORT RequestId: 1\tDuration: 11.20 ms\tBilled Duration: 12 ms"
              + "\tMemory Size: 1024 MB\tMax Memory Used: 100 MB");

  @Test
  void what_a_function_writes_is_billed_and_what_lambda_writes_of_a_success_is_not() {
    Units units = LogBill.of(LINES, List.of(), 0);
    // CloudWatch adds 26 bytes to each event.
    assertThat(units.of("log_gb") * 1e9).isCloseTo(27 + 26, within(0.001));
  }

  @Test
  void an_invocation_is_a_request_and_its_time_by_its_memory() {
    Units units = LogBill.of(LINES, List.of(), 0.05);
    assertThat(units.of("lambda_requests")).isEqualTo(1);
    assertThat(units.of("lambda_gb_seconds")).isCloseTo(0.012, within(1e-9));
    assertThat(units.of("traces")).isEqualTo(0.05);
    assertThat(units.of("sqs_requests")).isZero();
  }

  @Test
  void a_batch_of_a_queue_is_received_and_deleted() {
    assertThat(LogBill.of(LINES, List.of("PaymentFunction"), 0).of("sqs_requests")).isEqualTo(2);
  }
}

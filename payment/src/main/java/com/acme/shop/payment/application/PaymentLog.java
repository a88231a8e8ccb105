package com.acme.shop.payment.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.payment.domain.PaymentEvent;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefunded;
import com.acme.shop.payment.domain.PaymentEvent.PaymentRefused;
import com.acme.shop.payment.domain.PaymentEvent.PaymentTaken;

/** One line, and a metric in it, for each payment, refusal and refund. */
final class PaymentLog {

  private PaymentLog() {}

  static void happened(Log log, PaymentEvent event) {
    switch (event) {
      case PaymentTaken taken -> count(log, "payment taken", "PaymentsTaken", taken);
      case PaymentRefused refused -> countByReason(log, refused);
      case PaymentRefunded refund -> count(log, "payment refunded", "PaymentsRefunded", refund);
    }
  }

  private static void count(Log log, String message, String metric, PaymentEvent event) {
    log.info(message, Metrics.one(event.occasion().at().toEpochMilli(), metric));
  }

  private static void countByReason(Log log, PaymentRefused refused) {
    long at = refused.occasion().at().toEpochMilli();
    log.info("payment refused", Metrics.oneByReason(at, "PaymentsRefused", refused.reason()));
  }
}

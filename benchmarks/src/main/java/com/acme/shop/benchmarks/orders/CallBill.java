package com.acme.shop.benchmarks.orders;

import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.util.Collection;

/** What AWS bills for calls of functions. */
final class CallBill {

  private CallBill() {}

  static Units of(Collection<AwsCall> calls) {
    return calls.stream().map(CallBill::of).reduce(Units.NONE, Units::plus);
  }

  /** Parameter Store's standard parameters are read for nothing. */
  private static Units of(AwsCall call) {
    return switch (call.service()) {
      case "AmazonSQS" -> Units.of("sqs_requests", call.sqsRequests());
      case "TrentService" -> Units.of("kms_requests", 1);
      case "DynamoDB" ->
          call.reads()
              ? Units.of("read_units", call.units() + call.indexUnits())
              : Units.of("table_write_units", call.units())
                  .plus("index_write_units", call.indexUnits());
      default -> Units.NONE;
    };
  }
}

package com.acme.shop.benchmarks.orders;

import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.util.Collection;
import java.util.Set;

/** What AWS bills for calls of functions. */
final class CallBill {

  private static final Set<String> READS =
      Set.of("BatchGetItem", "GetItem", "Query", "TransactGetItems");

  private static final int KILOBYTES_64 = 64 * 1024;

  private CallBill() {}

  static Units of(Collection<AwsCall> calls) {
    return calls.stream().map(CallBill::of).reduce(Units.NONE, Units::plus);
  }

  /** Parameter Store's standard parameters are read for nothing. */
  private static Units of(AwsCall call) {
    return switch (call.service()) {
      case "AmazonSQS" -> Units.of("sqs_requests", Math.ceilDiv(call.sent(), KILOBYTES_64));
      case "TrentService" -> Units.of("kms_requests", 1);
      case "DynamoDB" ->
          READS.contains(call.operation())
              ? Units.of("read_units", call.units() + call.indexUnits())
              : Units.of("table_write_units", call.units())
                  .plus("index_write_units", call.indexUnits());
      default -> Units.NONE;
    };
  }
}

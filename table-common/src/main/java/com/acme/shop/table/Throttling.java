package com.acme.shop.table;

import com.acme.shop.lambda.runtime.Contended;
import com.acme.shop.lambda.runtime.Unavailable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Tells "come back later" from "broken" among DynamoDB's exceptions. */
final class Throttling {

  private static final String REFUSED = "ConditionalCheckFailed";

  private static final Set<String> THROTTLED =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  /** Another transaction is at work on the row. */
  private static final Set<String> IN_CONFLICT = Set.of("TransactionConflict");

  private Throttling() {}

  /** The call's result. The SDK has repeated a throttled call before its exception arrives here. */
  static <T> T named(Supplier<T> call) {
    try {
      return call.get();
    } catch (TransactionCanceledException e) {
      throw isRefused(e) ? e : named(e);
    } catch (TransactionConflictException e) {
      throw new Contended(e);
    } catch (DynamoDbException e) {
      throw e.isThrottlingException() ? new Unavailable(e) : e;
    }
  }

  private static RuntimeException named(TransactionCanceledException e) {
    if (hasReason(e, THROTTLED)) {
      return new Unavailable(e);
    }
    return hasReason(e, IN_CONFLICT) ? new Contended(e) : e;
  }

  /** Whether a condition of the transaction failed. */
  static boolean isRefused(TransactionCanceledException e) {
    return hasReason(e, Set.of(REFUSED));
  }

  /**
   * The places of the writes whose condition failed, with the rows that they met; DynamoDB gives a
   * reason for each write.
   */
  static Map<Integer, Optional<Row>> refusals(TransactionCanceledException e) {
    var reasons = e.cancellationReasons();
    return IntStream.range(0, reasons.size())
        .filter(place -> REFUSED.equals(reasons.get(place).code()))
        .boxed()
        .collect(Collectors.toUnmodifiableMap(place -> place, place -> row(reasons.get(place))));
  }

  private static Optional<Row> row(CancellationReason reason) {
    return reason.hasItem() ? Optional.of(new Row(reason.item())) : Optional.empty();
  }

  private static boolean hasReason(TransactionCanceledException e, Set<String> codes) {
    return e.cancellationReasons().stream().anyMatch(reason -> codes.contains(reason.code()));
  }
}

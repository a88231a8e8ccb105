package com.acme.shop.events;

import com.acme.shop.lambda.runtime.Unavailable;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.model.KmsThrottledException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Tells "come back later" from "broken" among SQS's exceptions. */
final class Sending {

  /**
   * The most bytes of a message with its attributes, and of a batch.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">message
   *     quotas</a>
   */
  static final int MOST_BYTES = 1024 * 1024;

  private static final int SERVICE_UNAVAILABLE = 503;

  private Sending() {}

  /** The call's result. The SDK has repeated a throttled call before its exception arrives here. */
  static <T> T named(Supplier<T> call) {
    try {
      return call.get();
    } catch (SqsException e) {
      if (isBusy(e)) {
        throw new Unavailable(e);
      }
      throw e;
    }
  }

  private static boolean isBusy(SqsException e) {
    return e.isThrottlingException()
        || e.statusCode() == SERVICE_UNAVAILABLE
        || e instanceof KmsThrottledException;
  }
}

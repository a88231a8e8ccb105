package com.acme.shop.lambda.aws;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * When a call is made again: the SDK's standard mode, which knows what is worth a retry, waits
 * longer each time, and gives up when much fails. Nothing of it is loaded before a call fails.
 */
final class Retries {

  /** The SDK's own number for DynamoDB; how long a call may take ends most rows of tries before. */
  private static final int ATTEMPTS = 8;

  private static final RetryStrategy STRATEGY =
      AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build();

  private RetryToken token;

  private Retries(RetryToken token) {
    this.token = token;
  }

  static Retries begin() {
    return new Retries(
        STRATEGY.acquireInitialToken(AcquireInitialTokenRequest.create("calls")).token());
  }

  /**
   * Waits until the next try.
   *
   * @param left of the time that the call may take
   * @throws SdkException the failure, when there is to be no other try
   */
  void pauseAfter(SdkException failure, Duration left) {
    Duration pause = next(failure);
    if (pause.compareTo(left) >= 0) {
      throw failure;
    }
    LockSupport.parkNanos(pause.toNanos());
  }

  private Duration next(SdkException failure) {
    try {
      var next =
          STRATEGY.refreshRetryToken(
              RefreshRetryTokenRequest.builder().token(token).failure(failure).build());
      token = next.token();
      return next.delay();
    } catch (TokenAcquisitionFailedException e) {
      throw failure;
    }
  }
}

package com.acme.shop.local.doctor;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages SQS says a queue has: nearly, on AWS. */
record QueueCounts(SqsClient sqs) {

  /** Those that somebody could receive now. */
  int waiting(String url) {
    return sum(url, List.of(APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  /** With those that are hidden, as after a look at dead letters. */
  int all(String url) {
    return sum(
        url,
        List.of(
            APPROXIMATE_NUMBER_OF_MESSAGES,
            APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
  }

  private int sum(String url, List<QueueAttributeName> names) {
    return sqs
        .getQueueAttributes(r -> r.queueUrl(url).attributeNames(names))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }
}

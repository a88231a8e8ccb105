package com.acme.shop.local.template;

import java.util.Map;

/**
 * An SQS queue.
 *
 * @param attributes as {@code CreateQueue} takes them ({@code VisibilityTimeout}, {@code
 *     DelaySeconds}, {@code RedrivePolicy} as JSON, {@code FifoQueue} …), names and values
 */
public record Queue(String logicalId, String name, Map<String, String> attributes) {

  public Queue {
    attributes = Map.copyOf(attributes);
  }
}

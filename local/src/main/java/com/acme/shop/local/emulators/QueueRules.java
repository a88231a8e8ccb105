package com.acme.shop.local.emulators;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Queue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The limits of {@code AWS::SQS::Queue}, which ElasticMQ does not check, and what ElasticMQ takes.
 *
 * <p>Source: Amazon SQS API Reference, CreateQueue.
 */
final class QueueRules {

  private record Range(int from, int to) {}

  private static final Map<String, Range> RANGES =
      new TreeMap<>(
          Map.of(
              "DelaySeconds", new Range(0, 900),
              "MaximumMessageSize", new Range(1024, 1_048_576),
              "MessageRetentionPeriod", new Range(60, 1_209_600),
              "ReceiveMessageWaitTimeSeconds", new Range(0, 20),
              "VisibilityTimeout", new Range(0, 43_200)));

  private static final Pattern NAME = Pattern.compile("(?=.{1,80}$)[A-Za-z0-9_-]+(\\.fifo)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** What ElasticMQ plays; {@code RedrivePolicy} too, but only once every queue is there. */
  static final Set<String> PLAYED =
      Set.of(
          "DelaySeconds",
          "ReceiveMessageWaitTimeSeconds",
          "VisibilityTimeout",
          "FifoQueue",
          "ContentBasedDeduplication");

  private QueueRules() {}

  static void check(Queue queue) {
    if (!NAME.matcher(queue.name()).matches()) {
      throw broken(queue, "%s is no name of a queue".formatted(queue.name()));
    }
    if (isFifo(queue) != queue.name().endsWith(".fifo")) {
      throw broken(queue, "FifoQueue and a name that ends with .fifo go together");
    }
    RANGES.forEach((attribute, range) -> check(queue, attribute, range));
  }

  static boolean isFifo(Queue queue) {
    return Boolean.parseBoolean(queue.attributes().get("FifoQueue"));
  }

  private static void check(Queue queue, String attribute, Range range) {
    var value = queue.attributes().get(attribute);
    if (value != null && !within(value, range)) {
      throw broken(
          queue,
          "%s is %s, not between %d and %d".formatted(attribute, value, range.from, range.to));
    }
  }

  private static boolean within(String value, Range range) {
    if (!NUMBER.matcher(value).matches()) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= range.from && number <= range.to;
  }

  static BrokenTemplate broken(Queue queue, String reason) {
    return new BrokenTemplate("Queue %s: %s".formatted(queue.logicalId(), reason));
  }
}

package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.redrive;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Queue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuesTest {

  @ParameterizedTest
  @CsvSource({
    "DelaySeconds, 901",
    "DelaySeconds, -1",
    "DelaySeconds, ten",
    "MaximumMessageSize, 1023",
    "MaximumMessageSize, 1048577",
    "MessageRetentionPeriod, 59",
    "MessageRetentionPeriod, 1209601",
    "ReceiveMessageWaitTimeSeconds, 21",
    "VisibilityTimeout, 43201",
    "VisibilityTimeout, 99999999999",
  })
  void an_attribute_beyond_its_limits_is_refused(String attribute, String value) {
    assertThatThrownBy(() -> Queues.check(List.of(queue("work", Map.of(attribute, value)))))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith("Queue Work: %s is %s, not between ", attribute, value);
  }

  @ParameterizedTest
  @CsvSource({
    "DelaySeconds, 0",
    "DelaySeconds, 900",
    "MaximumMessageSize, 1024",
    "MaximumMessageSize, 1048576",
    "MessageRetentionPeriod, 60",
    "MessageRetentionPeriod, 1209600",
    "ReceiveMessageWaitTimeSeconds, 20",
    "VisibilityTimeout, 43200",
  })
  void an_attribute_at_its_limit_is_taken(String attribute, String value) {
    assertThatCode(() -> Queues.check(List.of(queue("work", Map.of(attribute, value)))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_name_that_sqs_does_not_take_is_refused() {
    refused("Queue Work: a b is no name of a queue", queue("a b", Map.of()));
  }

  @Test
  void a_fifo_queue_without_its_suffix_is_refused() {
    refused(
        "Queue Work: FifoQueue and a name that ends with .fifo go together",
        queue("work", Map.of("FifoQueue", "true")));
  }

  @Test
  void a_missing_dead_letter_queue_is_named() {
    refused(
        "Queue Work: its dead-letter queue orders-dead is missing",
        queue("work", Map.of("RedrivePolicy", redrive(Sample.DEAD, 3))));
  }

  @Test
  void a_dead_letter_queue_of_another_type_is_refused() {
    refused(
        "Queue Line: it and its dead-letter queue differ in FifoQueue",
        Sample.DEAD,
        new Queue(
            "Line",
            "line.fifo",
            Map.of("FifoQueue", "true", "RedrivePolicy", redrive(Sample.DEAD, 3))));
  }

  @Test
  void a_redrive_policy_without_a_count_is_refused() {
    refused(
        "Queue Work: RedrivePolicy.maxReceiveCount is not between 1 and 1000",
        Sample.DEAD,
        queue("work", Map.of("RedrivePolicy", redrive(Sample.DEAD, 0))));
  }

  @Test
  void two_queues_of_one_name_are_refused() {
    refused(
        "Queue Work: Other has the same name",
        new Queue("Other", "work", Map.of()),
        queue("work", Map.of()));
  }

  private static void refused(String message, Queue... queues) {
    assertThatThrownBy(() -> Queues.check(List.of(queues)))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessage(message);
  }

  private static Queue queue(String name, Map<String, String> attributes) {
    return new Queue("Work", name, attributes);
  }
}

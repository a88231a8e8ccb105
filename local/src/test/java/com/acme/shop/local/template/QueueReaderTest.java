package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueReaderTest {

  private static final String DLQ = resource("Dlq", "AWS::SQS::Queue", "");

  @Test
  void numbers_and_flags_become_the_texts_that_sqs_takes() {
    Queue queue =
        read(
            """
            VisibilityTimeout: 180
            MessageRetentionPeriod: '1209600'
            DelaySeconds: 5
            ReceiveMessageWaitTimeSeconds: 20
            MaximumMessageSize: 262144
            """);
    assertThat(queue)
        .isEqualTo(
            new Queue(
                "Q",
                "shop-Q",
                Map.of(
                    "VisibilityTimeout", "180",
                    "MessageRetentionPeriod", "1209600",
                    "DelaySeconds", "5",
                    "ReceiveMessageWaitTimeSeconds", "20",
                    "MaximumMessageSize", "262144")));
  }

  @Test
  void policies_become_json() {
    Queue queue =
        read(
            """
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 5}
            RedriveAllowPolicy:
              redrivePermission: byQueue
              sourceQueueArns: [!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:x']
            """);
    assertThat(queue.attributes())
        .isEqualTo(
            Map.of(
                "RedrivePolicy",
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:shop-Dlq\","
                    + "\"maxReceiveCount\":5}",
                "RedriveAllowPolicy",
                "{\"redrivePermission\":\"byQueue\","
                    + "\"sourceQueueArns\":[\"arn:aws:sqs:eu-west-1:123456789012:x\"]}"));
  }

  @Test
  void a_fifo_queue_keeps_its_attributes_and_gets_its_ending() {
    Queue queue = read("FifoQueue: true\nContentBasedDeduplication: true\n");
    assertThat(queue.name()).isEqualTo("shop-Q.fifo");
    assertThat(queue.attributes())
        .isEqualTo(Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true"));
  }

  @Test
  void a_standard_queue_does_not_mention_fifo() {
    assertThat(read("FifoQueue: false").attributes()).isEmpty();
  }

  @Test
  void what_encrypts_and_labels_a_queue_is_not_played() {
    String properties =
        "KmsMasterKeyId: k\nSqsManagedSseEnabled: true\nTags: []\nDelaySeconds: 1\n";
    Stack stack = stack("Resources:\n" + resource("Q", "AWS::SQS::Queue", properties));
    assertThat(stack.unplayed())
        .containsExactly("Q.KmsMasterKeyId", "Q.SqsManagedSseEnabled", "Q.Tags");
    assertThat(stack.queues().getFirst().attributes()).containsOnlyKeys("DelaySeconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {QueueName: q, FifoQueue: true}   | Q.QueueName: a FIFO queue's name ends in .fifo: q
          {QueueName: q.fifo}               | Q.QueueName: only a FIFO queue's name ends in .fifo: q.fifo
          {DelaySeconds: [1]}               | Q.DelaySeconds: a single value is wanted here, not a list
          {RedrivePolicy: {maxReceiveCount: 5}} | Q.RedrivePolicy: deadLetterTargetArn is missing
          {RedrivePolicy: {deadLetterTargetArn: 'arn:x', maxReceiveCount: 5}} | Q.RedrivePolicy.deadLetterTargetArn: no queue of this template has the ARN arn:x
          {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 0}} | Q.RedrivePolicy.maxReceiveCount: 0 is not between 1 and 1000
          {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}} | Q.RedrivePolicy: maxReceiveCount is missing
          """)
  void a_broken_queue_is_named(String properties, String complaint) {
    String queue = "  Q: {Type: 'AWS::SQS::Queue', Properties: " + properties + "}\n";
    assertThat(complaint("Resources:\n" + DLQ + queue)).isEqualTo(complaint);
  }

  private static Queue read(String properties) {
    return stack("Resources:\n" + resource("Q", "AWS::SQS::Queue", properties) + DLQ)
        .queues()
        .getFirst();
  }
}

package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

  private static final String RESOURCES =
      """
        Orders: {Type: 'AWS::SQS::Queue'}
        Topic: {Type: 'AWS::SNS::Topic'}
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            KeySchema: [{AttributeName: PK, KeyType: HASH}]
            AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
            StreamSpecification: {StreamViewType: NEW_IMAGE}
        Plain:
          Type: AWS::DynamoDB::Table
          Properties:
            KeySchema: [{AttributeName: PK, KeyType: HASH}]
            AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
      """;

  @Test
  void a_queue_source_has_lambdas_defaults() {
    assertThat(queueSource("Queue: !GetAtt Orders.Arn"))
        .isEqualTo(
            new QueueSource(
                "shop-Orders", 10, Duration.ZERO, false, OptionalInt.empty(), List.of()));
  }

  @Test
  void a_queue_source_has_what_it_says() {
    QueueSource source =
        queueSource(
            """
            Queue: !GetAtt Orders.Arn
            BatchSize: 5
            MaximumBatchingWindowInSeconds: 2
            FunctionResponseTypes: [ReportBatchItemFailures]
            ScalingConfig: {MaximumConcurrency: 4}
            FilterCriteria: {Filters: [{Pattern: '{"body":{"a":[1]}}'}, {Pattern: '{}'}]}
            """);
    assertThat(source)
        .isEqualTo(
            new QueueSource(
                "shop-Orders",
                5,
                Duration.ofSeconds(2),
                true,
                OptionalInt.of(4),
                List.of("{\"body\":{\"a\":[1]}}", "{}")));
  }

  @Test
  void a_stream_source_has_lambdas_defaults() {
    assertThat(streamSource("Stream: !GetAtt Table.StreamArn\nStartingPosition: LATEST"))
        .isEqualTo(
            new StreamSource(
                "shop-Table",
                "LATEST",
                100,
                Duration.ZERO,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of()));
  }

  @Test
  void a_stream_source_has_what_it_says() {
    StreamSource source =
        streamSource(
            """
            Stream: !GetAtt Table.StreamArn
            StartingPosition: TRIM_HORIZON
            BatchSize: 10
            MaximumBatchingWindowInSeconds: 1
            BisectBatchOnFunctionError: true
            MaximumRetryAttempts: 0
            MaximumRecordAgeInSeconds: 3600
            FunctionResponseTypes: [ReportBatchItemFailures]
            DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Orders.Arn}}
            FilterCriteria: {Filters: [{Pattern: '{"eventName":["INSERT"]}'}]}
            """);
    assertThat(source)
        .isEqualTo(
            new StreamSource(
                "shop-Table",
                "TRIM_HORIZON",
                10,
                Duration.ofSeconds(1),
                true,
                OptionalInt.of(0),
                Optional.of(Duration.ofHours(1)),
                true,
                Optional.of("shop-Orders"),
                List.of("{\"eventName\":[\"INSERT\"]}")));
  }

  @Test
  void minus_one_means_no_limit() {
    StreamSource source =
        streamSource(
            """
            Stream: !GetAtt Table.StreamArn
            StartingPosition: LATEST
            MaximumRetryAttempts: -1
            MaximumRecordAgeInSeconds: -1
            """);
    assertThat(source.maximumRetryAttempts()).isEmpty();
    assertThat(source.maximumRecordAge()).isEmpty();
  }

  @Test
  void a_source_that_is_not_enabled_is_left_out() {
    Stack stack = stack(template("SQS", "Queue: !GetAtt Orders.Arn\nEnabled: false"));
    assertThat(stack.functions().getFirst().queueSources()).isEmpty();
    assertThat(stack.unplayed()).doesNotContain("Fn.Events.E.Enabled");
  }

  @Test
  void a_failure_destination_that_is_no_queue_is_named_among_what_is_not_played() {
    Stack stack =
        stack(
            template(
                "DynamoDB",
                """
                Stream: !GetAtt Table.StreamArn
                StartingPosition: LATEST
                DestinationConfig: {OnFailure: {Type: SNS, Destination: !Ref Topic}}
                """));
    assertThat(stack.functions().getFirst().streamSources().getFirst().onFailureQueue()).isEmpty();
    assertThat(stack.unplayed()).contains("Fn.Events.E.DestinationConfig.OnFailure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SQS      | BatchSize: 1                  | Fn.Events.E: Queue is missing
          SQS      | Queue: !Ref Orders            | Fn.Events.E.Queue: no queue of this template has the ARN http://127.0.0.1:9324/123456789012/shop-Orders
          SQS      | Queue: 'arn:aws:sqs:x:1:q'    | Fn.Events.E.Queue: no queue of this template has the ARN arn:aws:sqs:x:1:q
          SQS      | 'Queue: !GetAtt Orders.Arn\\nBatchSize: 0' | Fn.Events.E.BatchSize: 0 is not between 1 and 10000
          SQS      | 'Queue: !GetAtt Orders.Arn\\nScalingConfig: {MaximumConcurrency: 1}' | Fn.Events.E.ScalingConfig.MaximumConcurrency: 1 is not between 2 and 1000
          SQS      | 'Queue: !GetAtt Orders.Arn\\nEnabled: perhaps' | Fn.Events.E.Enabled: true or false is wanted, not perhaps
          SQS      | 'Queue: !GetAtt Orders.Arn\\nFilterCriteria: {Filters: [{Pattern: "{"}]}' | Fn.Events.E.FilterCriteria.Filters[0].Pattern: not JSON
          SQS      | 'Queue: !GetAtt Orders.Arn\\nFilterCriteria: {Filters: [{Pattern: "1"}]}' | Fn.Events.E.FilterCriteria.Filters[0].Pattern: not a JSON object: 1
          DynamoDB | StartingPosition: LATEST      | Fn.Events.E: Stream is missing
          DynamoDB | Stream: !GetAtt Table.StreamArn | Fn.Events.E: StartingPosition is missing
          DynamoDB | 'Stream: !GetAtt Table.StreamArn\\nStartingPosition: AT_TIMESTAMP' | Fn.Events.E.StartingPosition: only TRIM_HORIZON and LATEST are played here, not AT_TIMESTAMP
          DynamoDB | 'Stream: !GetAtt Table.Arn\\nStartingPosition: LATEST' | Fn.Events.E.Stream: no stream of this template has the ARN arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table
          DynamoDB | 'Stream: !GetAtt Plain.StreamArn\\nStartingPosition: LATEST' | Fn.Events.E.Stream: Plain has no StreamSpecification
          DynamoDB | 'Stream: !GetAtt Table.StreamArn\\nStartingPosition: LATEST\\nDestinationConfig: {OnFailure: {Destination: "arn:aws:sqs:x:1:q"}}' | Fn.Events.E.DestinationConfig.OnFailure.Destination: no queue of this template has the ARN arn:aws:sqs:x:1:q
          """)
  void a_broken_source_is_named(String type, String properties, String complaint) {
    assertThat(complaint(template(type, properties.replace("\\n", "\n")))).startsWith(complaint);
  }

  private static QueueSource queueSource(String properties) {
    return stack(template("SQS", properties)).functions().getFirst().queueSources().getFirst();
  }

  private static StreamSource streamSource(String properties) {
    return stack(template("DynamoDB", properties))
        .functions()
        .getFirst()
        .streamSources()
        .getFirst();
  }

  private static String template(String type, String properties) {
    String event =
        "Events:\n  E:\n    Type: " + type + "\n    Properties:\n" + properties.indent(6);
    return withFunction(event) + RESOURCES;
  }
}

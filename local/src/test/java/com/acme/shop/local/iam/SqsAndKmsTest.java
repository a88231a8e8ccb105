package com.acme.shop.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.SigningKey;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqsAndKmsTest {

  private static final String KEY = "arn:aws:kms:us-east-1:000000000000:key/k1";
  private static final Arns ARNS = new Arns("us-east-1", "000000000000");

  private final Sqs sqs = new Sqs(ARNS);
  private final Kms kms =
      new Kms(ARNS, List.of(new SigningKey("Key", "k1", KEY, List.of("alias/sign"), true)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SendMessage          | QueueUrl  | http://127.0.0.1:1/000000000000/q       | sqs:SendMessage          | arn:aws:sqs:us-east-1:000000000000:q
          SendMessageBatch     | QueueUrl  | http://127.0.0.1:1/000000000000/q.fifo  | sqs:SendMessage          | arn:aws:sqs:us-east-1:000000000000:q.fifo
          DeleteMessageBatch   | QueueUrl  | http://127.0.0.1:1/000000000000/q       | sqs:DeleteMessage        | arn:aws:sqs:us-east-1:000000000000:q
          GetQueueUrl          | QueueName | q                                       | sqs:GetQueueUrl          | arn:aws:sqs:us-east-1:000000000000:q
          StartMessageMoveTask | SourceArn | arn:aws:sqs:us-east-1:000000000000:dlq  | sqs:StartMessageMoveTask | arn:aws:sqs:us-east-1:000000000000:dlq
          ListQueues           | Prefix    | q                                       | sqs:ListQueues           | *
          """)
  void a_call_of_sqs_is_about_a_queue(
      String operation, String field, String value, String action, String resource) {
    assertThat(sqs.accesses(call(operation, field, value)))
        .containsExactly(Access.of(action, resource));
  }

  @ParameterizedTest
  @CsvSource({
    "k1",
    "alias/sign",
    "arn:aws:kms:us-east-1:000000000000:key/k1",
    "arn:aws:kms:us-east-1:000000000000:alias/sign"
  })
  void a_call_of_kms_is_about_a_key_whatever_it_is_called(String name) {
    assertThat(kms.accesses(call("Sign", "KeyId", name)))
        .containsExactly(Access.of("kms:Sign", KEY));
  }

  private static Call call(String operation, String field, String value) {
    return new Call(operation, JsonNodeFactory.instance.objectNode().put(field, value));
  }
}

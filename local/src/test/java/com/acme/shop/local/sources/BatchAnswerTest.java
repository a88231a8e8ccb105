package com.acme.shop.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"statusCode\":200}",
        "{\"batchItemFailures\":null}",
        "{\"batchItemFailures\":[]}"
      })
  void an_answer_without_failures_is_a_full_success(String answer) {
    assertThat(read(answer)).isEqualTo(new BatchAnswer.Done());
  }

  @Test
  void named_records_have_failed() {
    assertThat(
            read("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"3\"}]}"))
        .isEqualTo(new BatchAnswer.SomeFailed(Set.of("1", "3")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "\"OK\"",
        "[]",
        "{\"batchItemFailures\":\"1\"}",
        "{\"batchItemFailures\":[\"1\"]}",
        "{\"batchItemFailures\":[{\"id\":\"1\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"9\"}]}"
      })
  void an_answer_that_cannot_be_used_fails_the_batch(String answer) {
    assertThat(read(answer)).isInstanceOf(BatchAnswer.Unusable.class);
  }

  private static BatchAnswer read(String answer) {
    return BatchAnswer.read(answer.getBytes(UTF_8), Set.of("1", "2", "3"));
  }
}

package com.acme.shop.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.runtime.Contended;
import com.acme.shop.lambda.runtime.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What becomes of the errors that DynamoDB Local never makes. */
class ThrottlingTest {

  private static final Key KEY = new Key("A#1", "A");
  private static final Row ROW = Row.builder().text("a", "b").build();
  private static final Change CHANGE = Change.of(KEY).set("ADD n :n").number(":n", 1).build();
  private static final List<Write> WRITES = List.of(new Write.Add(KEY, ROW));

  static Stream<Consumer<ShopTable>> calls() {
    return Stream.concat(reads(), writes());
  }

  private static Stream<Consumer<ShopTable>> reads() {
    return Stream.of(
        table -> table.get(KEY),
        table -> table.getNow(KEY),
        table -> table.getAllNow(List.of(KEY)),
        table -> table.query("A#1", Optional.empty(), 1));
  }

  static Stream<Consumer<ShopTable>> writes() {
    return Stream.of(
        table -> table.put(KEY, ROW),
        table -> table.add(KEY, ROW),
        table -> table.remove(KEY),
        table -> table.change(CHANGE),
        table -> table.addAll(Map.of(KEY, ROW)),
        table -> table.writeAll(WRITES));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_throttled_call_is_to_be_made_later(Consumer<ShopTable> call) {
    for (String error :
        List.of(
            "ProvisionedThroughputExceededException",
            "ThrottlingException",
            "RequestLimitExceeded")) {
      assertThatThrownBy(() -> call.accept(CannedAnswer.error(error).table()))
          .as(error)
          .isInstanceOf(Unavailable.class)
          .hasCauseInstanceOf(DynamoDbException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void any_other_failure_is_the_sdk_s(Consumer<ShopTable> call) {
    for (String error :
        List.of("ResourceNotFoundException", "ValidationException", "InternalServerError")) {
      assertThatThrownBy(() -> call.accept(CannedAnswer.error(error).table()))
          .as(error)
          .isInstanceOf(DynamoDbException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_write_that_meets_a_transaction_is_to_be_made_later(Consumer<ShopTable> call) {
    assertThatThrownBy(
            () -> call.accept(CannedAnswer.error("TransactionConflictException").table()))
        .isInstanceOf(Contended.class);
  }

  @Test
  void a_failed_condition_is_a_refusal() {
    ShopTable table = CannedAnswer.error("ConditionalCheckFailedException").table();
    assertThat(table.change(CHANGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ThrottlingError", "ProvisionedThroughputExceeded", "TransactionConflict"})
  void a_transaction_that_met_another_or_a_limit_is_to_be_made_later(String reason) {
    assertThatThrownBy(() -> CannedAnswer.cancelled("None", reason).table().writeAll(WRITES))
        .isInstanceOf(Unavailable.class)
        .hasCauseInstanceOf(TransactionCanceledException.class);
  }

  @Test
  void who_meets_another_transaction_may_try_again_at_once() {
    assertThatThrownBy(
            () -> CannedAnswer.cancelled("None", "TransactionConflict").table().writeAll(WRITES))
        .isInstanceOf(Contended.class);
    assertThatThrownBy(() ->
            CannedAnswer.cancelled("ThrottlingError", "TransactionConflict")
                .table()
                .writeAll(WRITES))
        .isNotInstanceOf(Contended.class);
  }

  @Test
  void a_transaction_s_failed_condition_is_a_refusal() {
    assertThat(CannedAnswer.cancelled("None", "ConditionalCheckFailed").table().writeAll(WRITES))
        .isFalse();
    assertThat(CannedAnswer.cancelled("ConditionalCheckFailed").table().addAll(Map.of(KEY, ROW)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingError", "TransactionConflict", "ValidationError"})
  void a_failed_condition_outweighs_what_else_went_wrong(String reason) {
    assertThat(CannedAnswer.cancelled(reason, "ConditionalCheckFailed").table().writeAll(WRITES))
        .isFalse();
    assertThat(CannedAnswer.cancelled("ConditionalCheckFailed", reason).table().writeAll(WRITES))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "None"})
  void a_transaction_that_broke_is_a_failure(String reason) {
    assertThatThrownBy(() -> CannedAnswer.cancelled(reason).table().writeAll(WRITES))
        .isInstanceOf(TransactionCanceledException.class);
  }

  @Test
  void an_answer_for_some_of_the_keys_is_none() {
    var some =
        new CannedAnswer(
            200,
            """
            {"Responses":{"shop":[{"PK":{"S":"A#1"},"SK":{"S":"A"}}]},
             "UnprocessedKeys":{"shop":{"Keys":[{"PK":{"S":"A#2"},"SK":{"S":"A"}}]}}}
            """);
    assertThatThrownBy(() -> some.table().getAllNow(List.of(KEY, new Key("A#2", "A"))))
        .isInstanceOf(Unavailable.class);
  }
}

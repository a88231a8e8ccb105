package com.acme.shop.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

class EventPublisherTest {

  private final FakeQueue queue = new FakeQueue();
  private final List<Duration> pauses = new ArrayList<>();
  private final EventPublisher publisher = new EventPublisher(queue, "queue", pauses::add);

  @Test
  void no_events_are_no_call() {
    publisher.publish(List.of());
    assertThat(queue.batches).isEmpty();
  }

  @Test
  void events_go_out_in_tens_and_in_their_order() {
    var events = events(23, "short");
    publisher.publish(events);
    assertThat(queue.batches)
        .extracting(batch -> batch.entries().size())
        .containsExactly(10, 10, 3);
    assertThat(queue.taken).containsExactlyElementsOf(bodies(events));
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_batch_holds_a_mebibyte_at_most() {
    publisher.publish(events(9, "x".repeat(300 * 1024)));
    assertThat(queue.batches).extracting(batch -> batch.entries().size()).containsExactly(3, 3, 3);
    assertThat(queue.batches)
        .allSatisfy(batch -> assertThat(size(batch.entries())).isLessThan(1 << 20));
  }

  @Test
  void a_batch_may_hold_just_a_mebibyte_and_no_byte_more() {
    int envelope = EventJson.write(event(0, "")).length();
    String half = "x".repeat((1 << 19) - envelope);
    publisher.publish(List.of(Outgoing.now(event(1, half)), Outgoing.now(event(2, half))));
    assertThat(queue.batches).hasSize(1);
    publisher.publish(List.of(Outgoing.now(event(1, half)), Outgoing.now(event(2, half + "x"))));
    assertThat(queue.batches).hasSize(3);
  }

  @Test
  void every_entry_has_its_own_delay() {
    publisher.publish(
        List.of(Outgoing.now(event(1, "")), new Outgoing(event(2, ""), Duration.ofMinutes(15))));
    assertThat(queue.batches.getFirst().entries())
        .extracting(SendMessageBatchRequestEntry::delaySeconds)
        .containsExactly(0, 900);
  }

  @Test
  void what_sqs_refuses_of_a_batch_is_sent_again_and_nothing_else() {
    queue.refusing(false, 1, 3).refusing(false, 0);
    var events = events(5, "");
    publisher.publish(events);
    assertThat(queue.batches).extracting(batch -> batch.entries().size()).containsExactly(5, 2, 1);
    assertThat(queue.taken).containsExactlyInAnyOrderElementsOf(bodies(events));
    assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
  }

  @Test
  void a_queue_that_keeps_refusing_is_unavailable() {
    IntStream.range(0, 9).forEach(_ -> queue.refusing(false, 0));
    assertThatThrownBy(() -> publisher.publish(events(2, "")))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("did not take 1 messages in 5 tries");
    assertThat(queue.batches).hasSize(5);
    assertThat(pauses).hasSize(4).isSorted();
  }

  @Test
  void a_message_that_sqs_finds_fault_with_is_not_sent_again() {
    queue.refusing(true, 0);
    assertThatThrownBy(() -> publisher.publish(events(2, "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("InvalidMessageContents");
    assertThat(queue.batches).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"RequestThrottled,403", "ThrottlingException,400", "ServiceUnavailable,503"})
  void a_throttled_call_is_unavailable(String code, int status) {
    queue.failing(code, status);
    assertThatThrownBy(() -> publisher.publish(events(1, ""))).isInstanceOf(Unavailable.class);
  }

  @Test
  void any_other_error_is_thrown_as_it_is() {
    queue.failing("AccessDenied", 403);
    assertThatThrownBy(() -> publisher.publish(events(1, ""))).isInstanceOf(SqsException.class);
  }

  @Test
  void any_character_of_an_address_can_be_sent() {
    String odd = "\ud800 \uffff \u0000 \u00e9 \ud83d\ude00";
    publisher.publish(List.of(Outgoing.now(event(1, odd))));
    assertThat(queue.taken.getFirst()).matches("[ -~]+");
    assertThat(Messages.event(queue.taken.getFirst())).isEqualTo(event(1, odd));
  }

  private static int size(List<SendMessageBatchRequestEntry> entries) {
    return entries.stream().mapToInt(entry -> entry.messageBody().length()).sum();
  }

  private static List<String> bodies(List<Outgoing> events) {
    return events.stream().map(each -> EventJson.write(each.event())).toList();
  }

  private static List<Outgoing> events(int count, String reason) {
    return IntStream.range(0, count).mapToObj(i -> Outgoing.now(event(i, reason))).toList();
  }

  private static Event event(int i, String reason) {
    var data = new ShipmentFailed("order-" + (100 + i), reason);
    return Event.of(data, Messages.RECEIVED, "Test", new Event.Cause("c", Optional.empty()));
  }
}

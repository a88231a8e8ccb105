package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.LetterView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, as JSON.
 *
 * @param more whether there are others
 */
record LettersView(List<OneView> letters, boolean more) {

  /** As many as a person looks through. */
  private static final int MOST = 100;

  /** One dead letter, as JSON. */
  record OneView(
      String id,
      String queue,
      @Nullable String source,
      @Nullable String sentAt,
      int receives,
      String type,
      String orderId,
      @Nullable String correlationId,
      String reason,
      String body) {

    static OneView of(LetterView letter, QueueNames queues) {
      return new OneView(
          letter.id(),
          letter.queue(),
          letter.source().map(queues::id).orElse(null),
          letter.sent().map(Instant::toString).orElse(null),
          letter.receives().equals("-") ? 0 : Integer.parseInt(letter.receives()),
          letter.type(),
          letter.orderId(),
          letter.correlationId().orElse(null),
          letter.reason(),
          letter.body());
    }
  }

  static LettersView of(List<LetterView> letters, QueueNames queues) {
    return new LettersView(
        letters.stream().limit(MOST).map(letter -> OneView.of(letter, queues)).toList(),
        letters.size() > MOST);
  }
}

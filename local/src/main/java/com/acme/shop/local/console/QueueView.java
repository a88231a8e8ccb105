package com.acme.shop.local.console;

import com.acme.shop.local.console.Depths.Depth;
import com.acme.shop.local.emulators.RedrivePolicy;
import com.acme.shop.local.template.Queue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queue with its dead letters, as JSON. Queues have their logical ids here. */
record QueueView(
    String name,
    int visible,
    int inFlight,
    int delayed,
    @Nullable String deadLetterQueue,
    int deadLetters) {

  private static final Depth EMPTY = new Depth(0, 0, 0);

  /** All queues but the dead-letter queues of others. */
  static List<QueueView> all(List<Queue> queues, QueueNames names, Map<String, Depth> depths) {
    return queues.stream()
        .filter(queue -> !names.isForDeadLetters(queue.name()))
        .map(queue -> of(queue, names, depths))
        .toList();
  }

  private static QueueView of(Queue queue, QueueNames names, Map<String, Depth> depths) {
    Depth own = depths.getOrDefault(queue.logicalId(), EMPTY);
    if (names.isForFailures(queue.name())) {
      return new QueueView(queue.logicalId(), 0, 0, 0, null, own.all());
    }
    @Nullable String dead =
        names.policy(queue.name()).map(RedrivePolicy::deadLetterQueue).map(names::id).orElse(null);
    int letters = dead == null ? 0 : depths.getOrDefault(dead, EMPTY).all();
    return new QueueView(
        queue.logicalId(), own.visible(), own.inFlight(), own.delayed(), dead, letters);
  }
}

package com.acme.shop.local.console;

import com.acme.shop.local.emulators.RedrivePolicy;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queues of a stack, by the names that SQS knows them by. */
final class QueueNames {

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, RedrivePolicy> policies = new HashMap<>();
  private final Set<String> forFailures;

  private QueueNames(List<Queue> queues, Set<String> forFailures) {
    this.forFailures = Set.copyOf(forFailures);
    for (Queue queue : queues) {
      ids.put(queue.name(), queue.logicalId());
      RedrivePolicy.of(queue).ifPresent(policy -> policies.put(queue.name(), policy));
    }
  }

  static QueueNames of(Stack stack) {
    return new QueueNames(
        stack.queues(),
        stack.functions().stream()
            .flatMap(function -> function.streamSources().stream())
            .flatMap(source -> source.onFailureQueue().stream())
            .collect(Collectors.toSet()));
  }

  /** The logical id of a queue, or the name of one that the template does not have. */
  String id(String name) {
    return ids.getOrDefault(name, name);
  }

  /** Whether other queues' messages go there when nobody could handle them. */
  boolean isForDeadLetters(String name) {
    return policies.values().stream().anyMatch(policy -> policy.deadLetterQueue().equals(name));
  }

  /** Whether a stream tells there of records that nobody could handle. */
  boolean isForFailures(String name) {
    return forFailures.contains(name);
  }

  /**
   * Whether dead letters go to a queue, from other queues or from a stream.
   *
   * @param id the queue's logical id
   */
  boolean holdsLetters(String id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .anyMatch(name -> isForDeadLetters(name) || isForFailures(name));
  }

  Optional<RedrivePolicy> policy(String name) {
    return Optional.ofNullable(policies.get(name));
  }
}

package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Table;
import java.util.List;
import java.util.stream.Stream;

/** Fills the emulators with a stack's tables and queues. */
public final class Provisioner {

  private final Emulators emulators;

  public Provisioner(Emulators emulators) {
    this.emulators = emulators;
  }

  /**
   * Creates what is not there, and gives each queue the messages that the data directory holds.
   *
   * @return what the emulators do not play, one line each: {@code OrderQueue.KmsMasterKeyId}
   * @throws com.acme.shop.local.template.BrokenTemplate if AWS would not take a table or a queue as
   *     the template describes it
   */
  public List<String> create(Stack stack) {
    Concurrently.run(() -> tables(stack.tables()), () -> queues(stack.queues()));
    return stack.queues().stream().flatMap(Provisioner::unplayed).toList();
  }

  private void tables(List<Table> tables) {
    try (var client = emulators.dynamoDbClient()) {
      tables.forEach(new Tables(client)::create);
    }
  }

  private void queues(List<Queue> queues) {
    try (var client = emulators.sqsClient()) {
      new Queues(client).create(queues);
    }
    queues.forEach(queue -> emulators.restoreMessages(queue.name()));
  }

  private static Stream<String> unplayed(Queue queue) {
    return queue.attributes().keySet().stream()
        .filter(name -> !QueueRules.PLAYED.contains(name) && !name.equals("RedrivePolicy"))
        .sorted()
        .map(name -> queue.logicalId() + "." + name);
  }
}

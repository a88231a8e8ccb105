package com.acme.shop.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts messages into batches that SQS takes: so many entries, so many bytes in all. */
final class Batches {

  private static final int MOST_ENTRIES = 10;

  private final List<List<Message>> batches = new ArrayList<>();
  private int bytes;

  private Batches() {}

  /**
   * A message to send.
   *
   * @param delay in seconds
   */
  record Message(String body, int delay) {

    static Message of(Outgoing outgoing) {
      return new Message(
          EventJson.write(outgoing.event()), Math.toIntExact(outgoing.delay().toSeconds()));
    }

    /** Never the body: it may hold a card. */
    @Override
    public String toString() {
      return "Message[%d characters]".formatted(body.length());
    }
  }

  /** The messages in their order; one that is too large for any batch has its own. */
  static List<List<Message>> of(List<Message> messages) {
    var batches = new Batches();
    messages.forEach(batches::add);
    return batches.batches;
  }

  private void add(Message message) {
    int size = message.body().getBytes(StandardCharsets.UTF_8).length;
    boolean fits =
        !batches.isEmpty()
            && batches.getLast().size() < MOST_ENTRIES
            && bytes + size <= Sending.MOST_BYTES;
    if (!fits) {
      batches.add(new ArrayList<>());
      bytes = 0;
    }
    batches.getLast().add(message);
    bytes += size;
  }
}

package com.acme.shop.local.emulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The messages of every queue, in one encrypted file that only one process can have open. */
final class MessageStore implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Until when a crash of the process may undo a delivery or a deletion: both come again then. */
  private static final Duration WRITE_DELAY = Duration.ofMillis(100);

  private static final Duration COMPACTION = Duration.ofMillis(300);

  private final MVStore store;

  private MessageStore(MVStore store) {
    this.store = store;
  }

  static MessageStore open(Path file) {
    char[] key = MessageKey.of(file);
    try {
      var store = new MVStore.Builder().fileName(file.toString()).encryptionKey(key).open();
      store.setAutoCommitDelay((int) WRITE_DELAY.toMillis());
      store.setRetentionTime(0);
      return new MessageStore(store);
    } catch (MVStoreException e) {
      throw new CannotStart("%s cannot be opened: %s".formatted(file, why(e)), e);
    }
  }

  private static String why(MVStoreException e) {
    return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
        ? "does another process use this data directory?"
        : "it is broken, or its key is another one; delete both to go on without its messages";
  }

  /** Once this returns, a crash of the process does not lose the message. */
  void add(String queue, StoredMessage message) {
    update(queue, message);
    store.commit();
  }

  void update(String queue, StoredMessage message) {
    store.<String, String>openMap(queue).put(message.id(), write(message));
  }

  void remove(String queue, String messageId) {
    store.<String, String>openMap(queue).remove(messageId);
  }

  void removeAll(String queue) {
    store.removeMap(queue);
  }

  List<StoredMessage> messages(String queue) {
    return store.<String, String>openMap(queue).values().stream().map(MessageStore::read).toList();
  }

  @Override
  public void close() {
    store.close((int) COMPACTION.toMillis());
  }

  private static String write(StoredMessage message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write message " + message.id(), e);
    }
  }

  private static StoredMessage read(String json) {
    try {
      return JSON.readValue(json, StoredMessage.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read a stored message", e);
    }
  }
}

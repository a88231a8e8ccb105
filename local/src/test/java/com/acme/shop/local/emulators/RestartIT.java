package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.key;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Queue;
import com.acme.shop.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

class RestartIT {

  private static final Queue WORK = new Queue("Work", "work", Map.of("VisibilityTimeout", "2"));

  @TempDir Path data;

  @Test
  void items_are_still_there() {
    run(
        Sample.stack(Sample.TABLE),
        emulators -> {
          try (var client = emulators.dynamoDbClient()) {
            var _ = client.putItem(r -> r.tableName("shop").item(key("kept")));
          }
        });

    run(
        Sample.stack(Sample.TABLE),
        emulators -> {
          try (var client = emulators.dynamoDbClient()) {
            assertThat(client.getItem(r -> r.tableName("shop").key(key("kept"))).hasItem())
                .isTrue();
          }
        });
  }

  @Test
  void a_waiting_message_is_still_there_with_its_attributes() {
    var attributes =
        Map.of(
            "kind", MessageAttributeValue.builder().dataType("String").stringValue("order").build(),
            "count",
                MessageAttributeValue.builder().dataType("Number.int").stringValue("3").build(),
            "raw",
                MessageAttributeValue.builder()
                    .dataType("Binary")
                    .binaryValue(SdkBytes.fromUtf8String("bytes"))
                    .build());
    withQueue((sqs, url) ->
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("ä").messageAttributes(attributes)));

    withQueue((sqs, url) ->
        assertThat(receive(sqs, url))
            .singleElement()
            .satisfies(m -> assertThat(m.body()).isEqualTo("ä"))
            .satisfies(m -> assertThat(m.messageAttributes()).isEqualTo(attributes)));
  }

  @Test
  void a_message_that_was_taken_survives_a_crash(@TempDir Path crashed) {
    withQueue((sqs, url) -> {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody("taken"));
      copy("messages.db", crashed);
      copy("messages.db.key", crashed);
    });

    data = crashed;
    withQueue((sqs, url) ->
        assertThat(receive(sqs, url)).extracting(Message::body).containsExactly("taken"));
  }

  @Test
  void a_deleted_message_stays_deleted() {
    withQueue((sqs, url) -> {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody("done"));
      var receipt = receive(sqs, url).getFirst().receiptHandle();
      sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(receipt));
    });

    withQueue((sqs, url) -> assertThat(receiveNow(sqs, url)).isEmpty());
  }

  @Test
  void a_message_in_flight_comes_again_when_its_visibility_ends_and_counts_on() {
    withQueue((sqs, url) -> {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody("again"));
      assertThat(receive(sqs, url)).hasSize(1);
    });

    withQueue((sqs, url) ->
        assertThat(receive(sqs, url))
            .singleElement()
            .extracting(
                m -> m.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
            .isEqualTo("2"));
  }

  @Test
  void a_delayed_message_is_still_delayed() {
    withQueue(
        (sqs, url) -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("far").delaySeconds(900)));

    withQueue((sqs, url) -> {
      assertThat(receiveNow(sqs, url)).isEmpty();
      assertThat(
              sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNamesWithStrings("All"))
                  .attributesAsStrings())
          .containsEntry("ApproximateNumberOfMessagesDelayed", "1");
    });
  }

  @Test
  void a_fifo_queue_keeps_its_order() {
    run(
        Sample.stack(Sample.LINE),
        emulators -> {
          try (var sqs = emulators.sqsClient()) {
            List.of("1", "2", "3", "4", "5")
                .forEach(body ->
                    sqs.sendMessage(r ->
                        r.queueUrl(emulators.queueUrl("line.fifo"))
                            .messageBody(body)
                            .messageGroupId("g")));
          }
        });

    run(
        Sample.stack(Sample.LINE),
        emulators -> {
          try (var sqs = emulators.sqsClient()) {
            assertThat(drain(sqs, emulators.queueUrl("line.fifo")))
                .containsExactly("1", "2", "3", "4", "5");
          }
        });
  }

  @Test
  void a_table_with_another_key_in_the_data_directory_is_refused() {
    run(Sample.stack(Sample.TABLE), emulators -> {});
    var changed =
        Sample.table(
            """
            {
              "AttributeDefinitions": [{"AttributeName": "PK", "AttributeType": "S"}],
              "KeySchema": [{"AttributeName": "PK", "KeyType": "HASH"}]
            }
            """);

    assertThatThrownBy(() -> run(Sample.stack(changed), emulators -> {}))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith("Table ShopTable: it is there already with another key");
  }

  @Test
  void a_data_directory_in_use_is_refused() {
    try (var _ = Emulators.start(Optional.of(data))) {
      assertThatThrownBy(() -> Emulators.start(Optional.of(data)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("does another process use this data directory?");
    }
  }

  @Test
  void a_message_lies_readable_on_the_disk_neither_before_nor_after_it_is_taken() {
    withQueue((sqs, url) -> {
      sqs.sendMessage(r ->
          r.queueUrl(url)
              .messageBody("4222222222222 is secret")
              .messageAttributes(Map.of("kind", text("secret-kind"))));
      assertThatNothingReads("secret");
      var receipt = receive(sqs, url).getFirst().receiptHandle();
      assertThatNothingReads("secret");
      sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(receipt));
      assertThatNothingReads("secret");
    });
    assertThatNothingReads("secret");
    assertThatNothingReads("4222222222222");
  }

  @Test
  void only_its_owner_can_read_the_key() throws IOException {
    withQueue((sqs, url) -> {});
    Path key = data.resolve("messages.db.key");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_of_an_older_version_is_refused() {
    try (var older = MVStore.open(data.resolve("messages.db").toString())) {
      older.openMap("work").put("m", "{}");
    }
    assertThatThrownBy(() -> Emulators.start(Optional.of(data)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("messages.db is of an older version")
        .hasMessageEndingWith("delete it");
  }

  @Test
  void a_file_without_its_key_is_refused() throws IOException {
    withQueue((sqs, url) -> {});
    Files.delete(data.resolve("messages.db.key"));
    assertThatThrownBy(() -> Emulators.start(Optional.of(data)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("messages.db.key is gone");
  }

  @Test
  void a_file_with_another_key_is_refused() throws IOException {
    withQueue((sqs, url) -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("x")));
    Files.writeString(data.resolve("messages.db.key"), "00");
    assertThatThrownBy(() -> Emulators.start(Optional.of(data)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("its key is another one");
  }

  private interface Use {
    void of(SqsClient sqs, String url);
  }

  private void withQueue(Use use) {
    run(
        Sample.stack(WORK),
        emulators -> {
          try (var sqs = emulators.sqsClient()) {
            use.of(sqs, emulators.queueUrl("work"));
          }
        });
  }

  private void run(Stack stack, Consumer<Emulators> use) {
    try (var emulators = Emulators.start(Optional.of(data))) {
      new Provisioner(emulators).create(stack);
      use.accept(emulators);
    }
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  /** Looks into every byte of every file, as a search or a backup would. */
  private void assertThatNothingReads(String secret) {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).as(file.toString()).doesNotContain(secret);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process leaves behind that ends without closing anything. */
  private void copy(String file, Path to) {
    try {
      Files.copy(data.resolve(file), to.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Message> receive(SqsClient sqs, String url) {
    return await().until(() -> receiveNow(sqs, url), messages -> !messages.isEmpty());
  }

  private static List<Message> receiveNow(SqsClient sqs, String url) {
    return sqs.receiveMessage(everything(url)).messages();
  }

  private static List<String> drain(SqsClient sqs, String url) {
    var bodies = new ArrayList<String>();
    for (var some = receiveNow(sqs, url); !some.isEmpty(); some = receiveNow(sqs, url)) {
      some.forEach(m -> bodies.add(m.body()));
      some.forEach(m -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(m.receiptHandle())));
    }
    return bodies;
  }

  private static ReceiveMessageRequest everything(String url) {
    return ReceiveMessageRequest.builder()
        .queueUrl(url)
        .messageAttributeNames("All")
        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
        .build();
  }
}

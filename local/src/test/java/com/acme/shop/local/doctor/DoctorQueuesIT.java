package com.acme.shop.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A shop whose API is well and whose queues are real. */
class DoctorQueuesIT {

  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(20),
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ofMillis(300),
          Duration.ofMillis(20));

  private static final Emulators EMULATORS = Emulators.start(Optional.empty());
  private static final SqsClient SQS = EMULATORS.sqsClient();

  @TempDir private Path root;

  private final ScriptedShop shop = new ScriptedShop();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void createQueues() {
    for (String name : List.of("shop-OrderQueue", "shop-OrderQueueDlq")) {
      SQS.createQueue(r -> r.queueName(name));
    }
  }

  @AfterAll
  static void stop() {
    SQS.close();
    EMULATORS.close();
  }

  @BeforeEach
  void open() {
    var queues = Map.of("OrderQueue", url("OrderQueue"), "OrderQueueDlq", url("OrderQueueDlq"));
    queues.values().forEach(url -> SQS.purgeQueue(r -> r.queueUrl(url)));
    new RunningShops(root)
        .announce(
            new RunningShop(
                shop.url(),
                EMULATORS.dynamoDb(),
                EMULATORS.sqs(),
                EMULATORS.sqs(),
                EMULATORS.sqs(),
                "us-east-1",
                "000000000000",
                "shop",
                Map.of(),
                queues,
                ProcessHandle.current().pid(),
                RunningShop.startOf(ProcessHandle.current())));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void queues_without_dead_letters_and_backlog_are_well() {
    assertThat(visit()).as(output()).isZero();
    assertThat(output())
        .contains("ok       queues are in reach: 1 queues, and 1 of dead letters")
        .contains("ok       no dead letters: none", "ok       no queue stands still: nothing");
  }

  @Test
  void a_dead_letter_is_an_illness_and_the_command_that_shows_it_is_named() {
    send("OrderQueueDlq");
    assertThat(visit()).isEqualTo(1);
    assertThat(output())
        .contains("not ok   no dead letters: 1 in OrderQueueDlq")
        .contains("./shop dlq list --port " + shop.url().getPort())
        .doesNotContain("4222222222222");
  }

  @Test
  void a_dead_letter_that_somebody_looks_at_right_now_counts() {
    send("OrderQueueDlq");
    SQS.receiveMessage(r -> r.queueUrl(url("OrderQueueDlq")).visibilityTimeout(60));
    assertThat(visit()).isEqualTo(1);
    assertThat(output()).contains("not ok   no dead letters: 1 in OrderQueueDlq");
  }

  @Test
  void a_queue_that_nobody_reads_is_an_illness() {
    send("OrderQueue");
    assertThat(visit()).isEqualTo(1);
    assertThat(output())
        .contains("not ok   no queue stands still: waiting, and not getting fewer: 1 in OrderQueue")
        .contains("docs/runbook.md, Queue age");
  }

  @Test
  void without_a_local_shop_nothing_is_checked() {
    assertThat(run("--port", "1")).isEqualTo(1);
    assertThat(output()).isEqualToIgnoringNewLines("No local shop runs at port 1.");
  }

  private static String url(String id) {
    return EMULATORS.queueUrl("shop-" + id);
  }

  private static void send(String id) {
    SQS.sendMessage(r -> r.queueUrl(url(id)).messageBody("{\"number\":\"4222222222222\"}"));
  }

  private int visit() {
    return run("--port", Integer.toString(shop.url().getPort()));
  }

  private int run(String... arguments) {
    var command =
        new DoctorCommand(
            new RunningShops(root),
            Map.of(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            SHORT);
    try {
      return command.run(List.of(arguments));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String output() {
    return out.toString(UTF_8) + err.toString(UTF_8);
  }
}

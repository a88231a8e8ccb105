package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;

class EmulatorsIT {

  @Test
  void two_at_once_do_not_see_each_other() {
    try (var one = Emulators.start(Optional.empty());
        var other = Emulators.start(Optional.empty())) {
      List.of(one, other).forEach(e -> new Provisioner(e).create(Sample.stack(Sample.TABLE)));
      try (var sqs = one.sqsClient();
          var tables = one.dynamoDbClient()) {
        var _ = tables.putItem(r -> r.tableName("shop").item(key("mine")));
        var _ = sqs.sendMessage(r -> r.queueUrl(one.queueUrl("orders")).messageBody("mine"));
      }

      assertThat(items(one)).isEqualTo(1);
      assertThat(items(other)).isZero();
      assertThat(messages(other)).isZero();
      assertThat(messages(one)).isEqualTo(1);
    }
  }

  @Test
  void two_with_data_at_once_keep_their_messages_apart(@TempDir Path mine, @TempDir Path yours) {
    try (var one = Emulators.start(Optional.of(mine));
        var other = Emulators.start(Optional.of(yours))) {
      List.of(one, other).forEach(e -> new Provisioner(e).create(Sample.stack(Sample.TABLE)));
      try (var sqs = one.sqsClient()) {
        var _ = sqs.sendMessage(r -> r.queueUrl(one.queueUrl("orders")).messageBody("mine"));
      }
    }
    try (var other = Emulators.start(Optional.of(yours))) {
      new Provisioner(other).create(Sample.stack(Sample.TABLE));
      assertThat(messages(other)).isZero();
    }
  }

  @Test
  void nothing_answers_on_another_address_than_loopback() throws IOException {
    try (var emulators = Emulators.start(Optional.empty())) {
      for (URI server : List.of(emulators.dynamoDb(), emulators.sqs())) {
        assertThat(answers("127.0.0.1", server.getPort())).isTrue();
        // Any address of 127.0.0.0/8 is this machine, and only a wildcard socket answers there.
        assertThat(answers("127.0.0.2", server.getPort())).isFalse();
        for (String address : otherAddresses()) {
          assertThat(answers(address, server.getPort())).as(address).isFalse();
        }
      }
    }
  }

  @Test
  void closing_is_quick_and_frees_the_ports() {
    var emulators = Emulators.start(Optional.empty());
    new Provisioner(emulators).create(Sample.stack(Sample.TABLE));
    var ports = new Ports(emulators.dynamoDb().getPort(), emulators.sqs().getPort());

    var before = Instant.now();
    emulators.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    try (var again = Emulators.start(Optional.empty(), ports)) {
      assertThat(again.dynamoDb().getPort()).isEqualTo(ports.dynamoDb());
      assertThat(again.sqs().getPort()).isEqualTo(ports.sqs());
    }
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Emulators.start(Optional.empty(), new Ports(0, port)))
          .isInstanceOf(CannotStart.class)
          .hasMessage("ElasticMQ cannot listen on 127.0.0.1:%d: is the port taken?", port);
      assertThatThrownBy(() -> Emulators.start(Optional.empty(), new Ports(port, 0)))
          .isInstanceOf(CannotStart.class)
          .hasMessage("DynamoDB Local cannot listen on 127.0.0.1:%d: is the port taken?", port);
    }
  }

  @Test
  void a_data_directory_that_cannot_be_made_is_named(@TempDir Path parent) throws IOException {
    var data = Files.createFile(parent.resolve("file")).resolve("data");

    assertThatThrownBy(() -> Emulators.start(Optional.of(data)))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Cannot create the data directory " + data);
  }

  @Test
  void no_telemetry_is_set_up() {
    try (var emulators = Emulators.start(Optional.empty())) {
      new Provisioner(emulators).create(Sample.stack(Sample.TABLE));

      assertThat(Telemetry.getTelemetry()).isEmpty();
    }
  }

  @Test
  void starting_and_stopping_prints_nothing() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                StartAndStop.class.getName())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output.lines().filter(line -> !line.startsWith("ready in "))).isEmpty();
  }

  private static int items(Emulators emulators) {
    try (var client = emulators.dynamoDbClient()) {
      return client.scan(r -> r.tableName("shop")).count();
    }
  }

  private static int messages(Emulators emulators) {
    try (var client = emulators.sqsClient()) {
      return client.receiveMessage(r -> r.queueUrl(emulators.queueUrl("orders"))).messages().size();
    }
  }

  private static List<String> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  private static boolean answers(String address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

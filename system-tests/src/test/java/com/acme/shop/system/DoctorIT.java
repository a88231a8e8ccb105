package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** {@code ./shop doctor} beside a shop that runs. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it makes the shop ill, which is for a local one of its own")
class DoctorIT {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_healthy_shop_passes_until_it_has_a_dead_letter() throws Exception {
    try (var shop = ShopProcess.open()) {
      String port = Integer.toString(shop.base().getPort());
      try (var doctor = ShopProcess.run("doctor", "--port", port)) {
        assertThat(doctor.exitCode()).as(doctor.output()).isZero();
        assertThat(doctor.output())
            .contains("ok       an order is placed: paid", "the order is delivered: delivered")
            .contains("ok       no dead letters: none", " 0 not ok, 0 skipped")
            .doesNotContain("4222222222222", "vmware1!", "eyJ");
      }
      JsonNode running = running(port);
      sendHopelessMessage(running);
      await().until(() -> deadLetters(running) == 1);
      try (var doctor = ShopProcess.run("doctor", "--port", port)) {
        assertThat(doctor.exitCode()).as(doctor.output()).isEqualTo(1);
        assertThat(doctor.output())
            .contains("not ok   no dead letters: 1 in PaymentRequestQueueDlq")
            .contains("./shop dlq list --port " + port, " 1 not ok, 0 skipped");
      }
    }
  }

  @Test
  void legacy_mode_is_said_loudly() {
    try (var shop = ShopProcess.open("--legacy");
        var doctor = ShopProcess.run("doctor", "--port", Integer.toString(shop.base().getPort()))) {
      assertThat(doctor.exitCode()).as(doctor.output()).isZero();
      assertThat(doctor.output()).contains("LEGACY MODE: EVERYBODY IS TRUSTED");
    }
  }

  private static JsonNode running(String port) throws IOException {
    return Json.of(Files.readString(ShopProcess.ROOT.resolve("target/running/" + port + ".json")));
  }

  private void sendHopelessMessage(JsonNode running) throws Exception {
    var request = queue(running, "PaymentRequestQueue").put("MessageBody", "nobody can read this");
    call(running, "SendMessage", request);
  }

  private int deadLetters(JsonNode running) throws Exception {
    var request = queue(running, "PaymentRequestQueueDlq");
    request.putArray("AttributeNames").add("ApproximateNumberOfMessages");
    return call(running, "GetQueueAttributes", request)
        .at("/Attributes/ApproximateNumberOfMessages")
        .asInt();
  }

  private static ObjectNode queue(JsonNode running, String id) {
    String url = running.get("queues").get(id).textValue();
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", url);
  }

  /** As the AWS JSON 1.0 protocol has it. */
  private JsonNode call(JsonNode running, String action, ObjectNode body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(running.get("sqs").textValue()))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS." + action)
            .POST(BodyPublishers.ofString(body.toString()));
    var response = http.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.of(response);
  }
}

package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * After a run with good, refused, hostile and dead-lettered cards, no number and no security code
 * is anywhere: not in the table, its stream, a log line, an answer or a byte of the data directory.
 */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it looks into the files of the local shop")
class CardHygieneIT {

  /** Good ones, one that fails Luhn, one with spaces; none is a part of another text by chance. */
  private static final List<String> NUMBERS =
      List.of("4929804463622139", "4556737586899855", "4929804463622130", "4539 5787 6362 1486");

  private static final List<String> CODES = List.of("q7X!v", "Zk%9w", "J#4tR", "h$8Lp");
  private static final int PAST = 2018;
  private static final int GOOD = 2099;

  @TempDir private Path directory;

  private final List<String> answers = new ArrayList<>();

  @Test
  void no_card_is_anywhere_after_a_run() throws Exception {
    Path data = directory.resolve("data");
    List<String> lines;
    try (var process =
        ShopProcess.open(
            "--legacy",
            "--data",
            data.toString(),
            "--param",
            "QueueVisibilitySeconds=1",
            "--param",
            "DeliverySeconds=0")) {
      try (var parts = LocalParts.of(process.base())) {
        useCards(ShopUnderTest.at(process.base()), parts);
        assertThat(parts.deadLetters()).hasSizeGreaterThanOrEqualTo(NUMBERS.size());
        assertClean("the table", parts.rows().toString());
        assertClean("the stream", stream(parts));
      }
      lines = process.lines();
      answers.addAll(dlq(process));
    }
    assertThat(lines).hasSizeGreaterThan(20);
    assertClean("the log", String.join("\n", lines));
    assertClean("answers and ./shop dlq", String.join("\n", answers));
    try (Stream<Path> files = Files.walk(data)) {
      files.filter(Files::isRegularFile).forEach(CardHygieneIT::assertClean);
    }
  }

  private void useCards(ShopUnderTest shop, LocalParts parts) {
    Till till = Till.namedAt(shop);
    for (int i = 0; i < NUMBERS.size(); i++) {
      String user = "card-" + i;
      var _ = place(shop, user, NUMBERS.get(i), CODES.get(i), GOOD);
      var _ = place(shop, user + "-past", NUMBERS.get(i), CODES.get(i), PAST);
      // Paid, where the number is good: a code of digits alone is found anywhere by chance.
      var _ = place(shop, user + "-paid", NUMBERS.get(i), "123", GOOD);
      sell(till, NUMBERS.get(i), CODES.get(i), PAST);
      sell(till, NUMBERS.get(i), "123", GOOD);
      // A card where none belongs: the order is refused as it is.
      answers.add(shop.post("/order/add/" + user, "{\"card\":\"" + NUMBERS.get(i) + "\"}").body());
      answers.add(shop.get("/order/" + user).body());
      hostile(parts, NUMBERS.get(i), CODES.get(i));
    }
    await()
        .until(() ->
            Json.of(shop.get("/order/all")).findValuesAsText("status").stream()
                .filter(status -> !status.matches("200|400"))
                .allMatch(List.of("delivered", "Payment Failed")::contains));
    await().until(() -> parts.depth("PaymentRequestQueueDlq") >= NUMBERS.size() * 3);
    answers.add(shop.get("/order/all").body());
    assertThat(answers.getLast()).contains("delivered", "Payment Failed");
  }

  private String place(ShopUnderTest shop, String user, String number, String code, int year) {
    var body =
        """
        {"userid":"%s","firstname":"Pat","lastname":"Doe","email":"pat@example.com",
         "delivery":"instore",
         "card":{"type":"Visa","number":"%s","expMonth":"12","expYear":"%d","ccv":"%s"},
         "cart":[{"id":"mat","description":"Mat","quantity":2,"price":61.50}],"total":123}
        """
            .formatted(user, number, year, code);
    var response =
        shop.post("/order/add/" + user, body, "Idempotency-Key", user, "Prefer", "wait=5");
    assertThat(response.statusCode()).as("the status").isEqualTo(200);
    answers.add(response.body());
    return response.body();
  }

  private void sell(Till till, String number, String code, int year) {
    var sale = till.cardSale(year).put("terminalId", till.id());
    sale.withObject("/tender/card").put("Number", number).put("CVV", code);
    answers.add(till.checkout(sale).body());
    String saleId = sale.get("saleId").textValue();
    await().until(() -> !till.receipt(saleId).path("status").asText().equals("pending"));
    answers.add(till.receipt(saleId).toString());
  }

  private static void hostile(LocalParts parts, String number, String code) {
    var good =
        (ObjectNode)
            Json.of(
                """
                {"metadata":{"domain":"Order","source":"CLI","type":"PaymentRequested",
                 "status":"success"},
                 "data":{"orderID":"%s","card":{"Type":"Visa","Number":"%s","ExpiryYear":2099,
                 "ExpiryMonth":12,"CVV":"%s"},"total":"much"}}
                """
                    .formatted("h" + code.hashCode(), number, code));
    parts.send("PaymentRequestQueue", good.toString());
    parts.send("PaymentRequestQueue", good.toString().substring(0, 200));
    var unknown = good.deepCopy();
    ((ObjectNode) unknown.get("metadata")).put("type", "Payment of " + number).put("version", 9);
    parts.send("PaymentRequestQueue", unknown.toString());
    // In the wrong queue.
    parts.send("ShipmentResponseQueue", good.toString());
  }

  private static String stream(LocalParts parts) {
    var stream = parts.streams();
    var text = new StringBuilder();
    String arn = parts.streamArn();
    for (var shard : stream.describeStream(d -> d.streamArn(arn)).streamDescription().shards()) {
      String iterator =
          stream
              .getShardIterator(get ->
                  get.streamArn(arn)
                      .shardId(shard.shardId())
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      for (int reads = 0; iterator != null && reads < 20; reads++) {
        String from = iterator;
        var page = stream.getRecords(get -> get.shardIterator(from));
        text.append(page.records());
        iterator = page.nextShardIterator();
      }
    }
    assertThat(text).contains("ORDER#", "PAYMENT#", "SALE#");
    return text.toString();
  }

  private static List<String> dlq(ShopProcess shop) {
    String port = String.valueOf(shop.base().getPort());
    try (var list = ShopProcess.run("dlq", "list", "--port", port)) {
      assertThat(list.exitCode()).isZero();
      return list.lines();
    }
  }

  private static void assertClean(Path file) {
    try {
      assertClean(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertClean(String where, String text) {
    assertClean(where, text.getBytes(UTF_8));
  }

  /** Bytes as characters, one each: a text is found in any file. */
  private static void assertClean(String where, byte[] bytes) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String secret : Stream.concat(NUMBERS.stream(), CODES.stream()).toList()) {
      assertThat(text.contains(secret)).as(secret + " in " + where).isFalse();
      assertThat(text.contains(secret.replace(" ", ""))).as(secret + " in " + where).isFalse();
    }
  }
}

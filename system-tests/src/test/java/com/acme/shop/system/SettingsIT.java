package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Settings, as ops changes them while customers shop. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it changes a setting of a local shop")
class SettingsIT {

  /** A function keeps its settings for one; the rest is a busy machine's. */
  private static final Duration A_MINUTE_AND_SOME = Duration.ofSeconds(100);

  @Test
  void a_changed_lifetime_is_that_of_the_next_tokens_without_a_deployment() throws Exception {
    try (var process = ShopProcess.open()) {
      var shop = ShopUnderTest.at(process.base());
      assertThat(lifetime(shop)).isEqualTo(300);
      putAccessTokenSeconds(running(process), 120);
      await()
          .atMost(A_MINUTE_AND_SOME)
          .pollInterval(Duration.ofSeconds(2))
          .untilAsserted(() -> assertThat(lifetime(shop)).isEqualTo(120));
    }
  }

  private static long lifetime(ShopUnderTest shop) {
    JsonNode claims = Jwt.parse(shop.login("dwight", "vmware1!")).claims();
    return claims.get("exp").longValue() - claims.get("iat").longValue();
  }

  private static JsonNode running(ShopProcess process) throws IOException {
    String file = "target/running/" + process.base().getPort() + ".json";
    return new ObjectMapper().readTree(ShopProcess.ROOT.resolve(file).toFile());
  }

  /** What {@code aws ssm put-parameter --overwrite} sends; local looks at no signature. */
  private static void putAccessTokenSeconds(JsonNode shop, int seconds) throws Exception {
    String body =
        """
        {"Name":"/acme-shop/%s/AccessTokenSeconds","Value":"%d","Overwrite":true}
        """
            .formatted(shop.get("stackName").textValue(), seconds);
    var request =
        HttpRequest.newBuilder(URI.create(shop.get("ssm").textValue()))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "AmazonSSM.PutParameter")
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/ssm/")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}

package com.acme.shop.cart.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.cart.InMemoryOffers;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricesHandlerTest {

  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  private final InMemoryOffers offers = new InMemoryOffers();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PricesHandler handler =
      new PricesHandler(
          offers,
          Log.to(
              new PrintStream(log, true, StandardCharsets.UTF_8),
              "cart-prices",
              () -> Instant.EPOCH));

  @Test
  void offers_follow_the_catalog() throws IOException {
    offers.put("bike", new Offer("Fit Bike", Money.of("499.99"), ""));
    assertThat(handled(recorded())).isEqualTo(ALL_DONE);
    assertThat(offers.find(Set.of("mat", "bike")))
        .isEqualTo(Map.of("mat", new Offer("Yoga Mat", Money.of("70.00"), "A mat")));
  }

  @Test
  void a_batch_that_comes_again_changes_nothing() throws IOException {
    handled(recorded());
    assertThat(handled(recorded())).isEqualTo(ALL_DONE);
    assertThat(offers.find(Set.of("mat", "bike"))).containsOnlyKeys("mat");
  }

  @Test
  void a_record_that_cannot_be_copied_is_named_and_those_before_it_are_done() throws IOException {
    String poisoned =
        recorded().replace("\"price\": {\"N\": \"70\"}", "\"price\": {\"S\": \"70\"}");
    assertThat(handled(poisoned))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"4421584500000000017450439092\"}]}");
    assertThat(offers.find(Set.of("mat")).get("mat"))
        .isEqualTo(new Offer("Yoga Mat", Money.of("62.50"), "A mat"));
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("\"sequenceNumber\":\"4421584500000000017450439092\"")
        .contains("dynamodb.NewImage.price.N");
  }

  @Test
  void a_record_of_another_domain_is_never_copied() throws IOException {
    assertThat(handled(recorded().replace("PRODUCT#mat", "CART#walter")))
        .contains("4421584500000000017450439091");
    assertThat(offers.find(Set.of("mat", "walter"))).isEmpty();
  }

  @Test
  void what_is_no_event_fails_as_a_whole() {
    assertThatThrownBy(() -> handled("{}")).isInstanceOf(IllegalStateException.class);
  }

  private String handled(String event) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))) {
      handler.handle(in, answer);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** An event as Lambda documents it. */
  private static String recorded() throws IOException {
    try (var file = PricesHandlerTest.class.getResourceAsStream("/events/products.json")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

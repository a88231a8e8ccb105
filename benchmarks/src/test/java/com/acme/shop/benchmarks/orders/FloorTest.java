package com.acme.shop.benchmarks.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FloorTest {

  private static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));

  @Test
  void every_service_of_the_price_list_says_what_it_takes() throws Exception {
    assertThat(Floor.reasons().keySet())
        .containsExactlyElementsOf(Prices.read(ROOT).ofAMillion(Units.NONE).keySet());
  }

  @Test
  void requests_invocations_and_messages_alone_are_above_twelve_dollars() throws Exception {
    Units floor = Floor.of(Units.NONE);
    Units bare =
        Units.of("api_requests", floor.of("api_requests"))
            .plus("lambda_requests", floor.of("lambda_requests"))
            .plus("sqs_requests", floor.of("sqs_requests"));
    assertThat(Prices.read(ROOT).sumOfAMillion(bare)).isEqualByComparingTo("12.60");
    assertThat(Prices.read(ROOT).sumOfAMillion(floor)).isGreaterThan(new BigDecimal("12.60"));
  }
}

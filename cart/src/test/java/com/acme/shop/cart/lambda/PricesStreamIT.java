package com.acme.shop.cart.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.local.emulators.Emulators;
import com.acme.shop.local.emulators.Provisioner;
import com.acme.shop.local.lambda.Outcome;
import com.acme.shop.local.sources.Sources;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.money.Money;
import com.acme.shop.prices.Offer;
import com.acme.shop.prices.OfferTable;
import com.acme.shop.table.ShopTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The price function behind a real stream, with the template's own filter and settings. */
@Timeout(120)
class PricesStreamIT {

  private final Queue<String> events = new ConcurrentLinkedQueue<>();

  private Emulators emulators;
  private DynamoDbClient client;
  private String table;
  private OfferTable offers;
  private Sources sources;

  @BeforeEach
  void follow() {
    var all = ShopTemplate.stack();
    var stack =
        new Stack(
            Optional.empty(),
            List.of(ShopTemplate.function("CartPricesFunction")),
            all.queues(),
            all.tables(),
            List.of(),
            List.of(),
            List.of());
    emulators = Emulators.start(Optional.empty());
    var _ = new Provisioner(emulators).create(stack);
    client = emulators.dynamoDbClient();
    table = ShopTemplate.table().name();
    offers = new OfferTable(new ShopTable(client, table));
    var handler = new PricesHandler(offers, Log.of("cart-prices", InstantSource.system()));
    sources = Sources.start(stack, emulators, (_, event) -> invoke(handler, event), _ -> {});
  }

  @AfterEach
  void stop() {
    sources.close();
    client.close();
    emulators.close();
  }

  @Test
  void offers_follow_the_rows_of_the_catalog_and_no_others() {
    put("CART#walter", "CART", "1.00");
    put("PRODUCT_LIST#0", "mat", "2.00");
    put("PRODUCT#mat", "PRODUCT", "62.50");
    put("PRODUCT#bike", "PRODUCT", "499.99");
    put("PRODUCT#mat", "PRODUCT", "70.00");
    await()
        .untilAsserted(() ->
            assertThat(offers.find(Set.of("mat", "bike")))
                .isEqualTo(
                    Map.of(
                        "mat", new Offer("Name", Money.of("70.00"), "Short"),
                        "bike", new Offer("Name", Money.of("499.99"), "Short"))));
    var _ = client.deleteItem(item -> item.tableName(table).key(key("PRODUCT#mat", "PRODUCT")));
    await()
        .untilAsserted(
            () -> assertThat(offers.find(Set.of("mat", "bike"))).containsOnlyKeys("bike"));
    assertThat(events).noneMatch(event -> event.contains("CART") || event.contains("_LIST"));
  }

  private void put(String pk, String sk, String price) {
    var row = new HashMap<>(key(pk, sk));
    row.put("name", AttributeValue.fromS("Name"));
    row.put("shortDescription", AttributeValue.fromS("Short"));
    row.put("price", AttributeValue.fromN(price));
    var _ = client.putItem(item -> item.tableName(table).item(row));
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk));
  }

  private Outcome invoke(PricesHandler handler, byte[] event) {
    events.add(new String(event, StandardCharsets.UTF_8));
    var answer = new ByteArrayOutputStream();
    try {
      handler.handle(new ByteArrayInputStream(event), answer);
      return new Outcome.Answered(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

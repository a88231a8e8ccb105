package com.acme.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.SpelledMoney;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.money.Money;
import com.acme.shop.prices.CachedOffers;
import com.acme.shop.prices.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricingTest {

  private static final Money PRICE = Money.of("62.50");

  private final MovableClock clock = new MovableClock();
  private final InMemoryOffers offers = new InMemoryOffers();

  @BeforeEach
  void offerMat() {
    offers.put("mat", new Offer("Yoga Mat", PRICE, "A mat"));
  }

  @Test
  void strict_takes_everything_from_the_catalog() {
    var line = onlyLine(Mode.STRICT, aDraft("mat", spelled("1.00", "1", false)));
    assertThat(line)
        .isEqualTo(new Line("mat", 2, "Yoga Mat", SpelledMoney.plain(PRICE, false), "", "A mat"));
  }

  @Test
  void the_client_s_spelling_stays_where_it_says_the_same() {
    var sent = spelled("62.50", "62.5", true);
    assertThat(onlyLine(Mode.STRICT, aDraft("mat", sent)).price()).isEqualTo(sent.orElseThrow());
    assertThat(onlyLine(Mode.LEGACY, aDraft("mat", sent)).price()).isEqualTo(sent.orElseThrow());
  }

  @Test
  void the_catalog_s_price_comes_in_the_json_type_that_the_client_sent() {
    var line = onlyLine(Mode.STRICT, aDraft("mat", spelled("1.00", "1", true)));
    assertThat(line.price()).isEqualTo(new SpelledMoney(PRICE, "62.50", true));
  }

  @Test
  void strict_refuses_what_the_catalog_does_not_know() {
    assertThat(pricing(Mode.STRICT).price(List.of(aDraft("bike", Optional.empty()))))
        .isEqualTo(
            new Checked.Invalid<List<Line>>(
                List.of(new Violation("itemid", "is no product of this shop"))));
  }

  @Test
  void legacy_keeps_the_client_s_words_and_the_catalog_s_price() {
    var line = onlyLine(Mode.LEGACY, aDraft("mat", spelled("1.00", "1", false)));
    assertThat(line)
        .isEqualTo(new Line("mat", 2, "Sent", SpelledMoney.plain(PRICE, false), "sent", "A mat"));
  }

  @Test
  void legacy_believes_the_price_of_what_the_catalog_does_not_know() {
    var sent = spelled("1402.50", "1,402.50", true);
    assertThat(onlyLine(Mode.LEGACY, aDraft("bike", sent)).price()).isEqualTo(sent.orElseThrow());
    assertThat(onlyLine(Mode.LEGACY, aDraft("bike", Optional.empty())).price().amount())
        .isEqualTo(Money.ZERO);
  }

  @Test
  void an_offer_is_read_once_a_minute() {
    var cached = new CachedOffers(offers, Duration.ZERO, clock);
    cached.find(Set.of("mat"));
    offers.put("mat", new Offer("Yoga Mat", Money.ZERO, ""));
    assertThat(cached.find(Set.of("mat")).get("mat"))
        .isEqualTo(new Offer("Yoga Mat", PRICE, "A mat"));
    assertThat(offers.reads()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(60));
    assertThat(cached.find(Set.of("mat")).get("mat"))
        .isEqualTo(new Offer("Yoga Mat", Money.ZERO, ""));
  }

  @Test
  void a_snapshot_holds_no_offer() {
    var cached = new CachedOffers(offers, CachedOffers.KEPT, clock);
    var failure = Rehearsal.of(() -> List.of(() -> cached.find(Set.of("mat", "bike"))));
    assertThat(failure).isEmpty();
    offers.put("mat", new Offer("Yoga Mat", Money.ZERO, ""));
    offers.put("bike", new Offer("Bike", PRICE, ""));
    assertThat(cached.find(Set.of("mat", "bike")).values())
        .extracting(Offer::price)
        .containsExactlyInAnyOrder(Money.ZERO, PRICE);
  }

  @Test
  void strict_finds_a_new_product_at_once() {
    var cached = new CachedOffers(offers, Duration.ZERO, clock);
    assertThat(cached.find(Set.of("bike"))).isEmpty();
    offers.put("bike", new Offer("Bike", PRICE, ""));
    assertThat(cached.find(Set.of("bike"))).containsKey("bike");
  }

  @Test
  void legacy_does_not_look_for_an_unknown_product_each_time() {
    var cached = new CachedOffers(offers, CachedOffers.KEPT, clock);
    cached.find(Set.of("bike"));
    assertThat(cached.find(Set.of("bike"))).isEmpty();
    assertThat(offers.reads()).isEqualTo(1);
  }

  @Test
  void the_memory_of_offers_is_bounded() {
    var cached = new CachedOffers(offers, CachedOffers.KEPT, clock);
    cached.find(Set.of("mat"));
    cached.find(
        IntStream.range(0, CachedOffers.MOST).mapToObj(i -> "p" + i).collect(Collectors.toSet()));
    cached.find(Set.of("mat"));
    assertThat(offers.reads()).isEqualTo(3);
  }

  private Line onlyLine(Mode mode, LineDraft draft) {
    return switch (pricing(mode).price(List.of(draft))) {
      case Checked.Valid(List<Line> lines) -> lines.getFirst();
      case Checked.Invalid(var violations) -> throw new AssertionError(violations.toString());
    };
  }

  private Pricing pricing(Mode mode) {
    return new Pricing(mode, new CachedOffers(offers, Duration.ZERO, clock));
  }

  private static LineDraft aDraft(String itemid, Optional<SpelledMoney> price) {
    return new LineDraft("itemid", itemid, 2, "Sent", price, "sent", "");
  }

  private static Optional<SpelledMoney> spelled(String amount, String spelling, boolean quoted) {
    return Optional.of(new SpelledMoney(Money.of(amount), spelling, quoted));
  }
}

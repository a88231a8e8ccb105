package com.acme.shop.pos.domain;

import static com.acme.shop.pos.domain.SaleHistories.TODAY;
import static com.acme.shop.pos.domain.SaleHistories.TOMORROW;
import static com.acme.shop.pos.domain.SaleHistories.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.SaleState.Completed;
import com.acme.shop.pos.domain.SaleState.Refunded;
import com.acme.shop.pos.domain.SaleState.Voided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens to many sales, in whatever order: their days say what became of them. */
class RandomDaysTest {

  private static final int RUNS = 500;
  private static final int SALES = 20;
  private static final int COMMANDS = 200;

  private final Map<LocalDate, DayTotals> days = new HashMap<>();
  private final List<List<SaleEvent>> histories = new ArrayList<>();

  @Test
  void a_day_s_totals_are_what_became_of_its_sales() {
    for (int seed = 0; seed < RUNS; seed++) {
      run(new Random(seed));
      assertTotals("cash", seed, histories.stream().filter(h -> !isByCard(h)).toList());
      assertTotals("card", seed, histories.stream().filter(RandomDaysTest::isByCard).toList());
    }
  }

  private void run(Random random) {
    days.clear();
    histories.clear();
    for (int i = 0; i < SALES; i++) {
      histories.add(new ArrayList<>());
    }
    for (int i = 0; i < COMMANDS; i++) {
      List<SaleEvent> history = histories.get(random.nextInt(SALES));
      var command = SaleCommands.ALL.get(random.nextInt(SaleCommands.ALL.size()));
      make(
          history, history.isEmpty() && random.nextBoolean() ? SaleCommands.SELL_BY_CARD : command);
    }
    histories.removeIf(List::isEmpty);
  }

  private void make(List<SaleEvent> history, SaleCommand command) {
    SaleState state = SaleHistories.stateOf(history);
    if (SaleDecider.decide(state, command) instanceof Accepted(SaleEvent event)) {
      Posting.of(state, event).ifPresent(this::post);
      history.add(event);
    }
  }

  private void post(Posting posting) {
    days.merge(posting.day(), DayTotals.NONE.plus(posting), (known, _) -> known.plus(posting));
  }

  private void assertTotals(String tender, int seed, List<List<SaleEvent>> ofTender) {
    var states = ofTender.stream().map(SaleHistories::stateOf).toList();
    var today = totals(tender, TODAY);
    assertThat(today.sold()).as("seed %s", seed).isEqualTo(sum(ofTender, RandomDaysTest::wasPaid));
    assertThat(today.voided())
        .as("seed %s", seed)
        .isEqualTo(sum(ofTender, h -> wasPaid(h) && SaleHistories.stateOf(h) instanceof Voided));
    assertThat(today.refunded()).as("seed %s", seed).isEqualTo(refunds(states, TODAY));
    assertThat(totals(tender, TOMORROW))
        .as("seed %s", seed)
        .isEqualTo(new DayTotals.ByTender(Sum.NONE, Sum.NONE, refunds(states, TOMORROW)));
  }

  private DayTotals.ByTender totals(String tender, LocalDate day) {
    var totals = days.getOrDefault(day, DayTotals.NONE);
    return tender.equals("cash") ? totals.cash() : totals.card();
  }

  private static boolean isByCard(List<SaleEvent> history) {
    return ((SaleState.Known) SaleHistories.stateOf(history)).sale().tender()
        instanceof Tender.Card;
  }

  /** Whether there was a time at which it was completed. */
  private static boolean wasPaid(List<SaleEvent> history) {
    return IntStream.rangeClosed(1, history.size())
        .mapToObj(length -> SaleHistories.stateOf(history.subList(0, length)))
        .anyMatch(Completed.class::isInstance);
  }

  private static Sum refunds(List<SaleState> states, LocalDate day) {
    long refunds =
        states.stream()
            .filter(state -> state instanceof Refunded r && r.event().day().equals(day))
            .count();
    return new Sum((int) refunds, TOTAL.times((int) refunds));
  }

  private static Sum sum(List<List<SaleEvent>> histories, Predicate<List<SaleEvent>> counts) {
    int count = (int) histories.stream().filter(counts).count();
    return new Sum(count, TOTAL.times(count));
  }
}

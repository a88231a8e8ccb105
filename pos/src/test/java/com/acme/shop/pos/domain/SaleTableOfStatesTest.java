package com.acme.shop.pos.domain;

import static com.acme.shop.pos.domain.SaleHistories.CHARGE;
import static com.acme.shop.pos.domain.SaleHistories.REFUND;
import static com.acme.shop.pos.domain.SaleHistories.REFUSAL;
import static com.acme.shop.pos.domain.SaleHistories.RETURN;
import static com.acme.shop.pos.domain.SaleHistories.VOID;
import static com.acme.shop.pos.domain.SaleHistories.card;
import static com.acme.shop.pos.domain.SaleHistories.cash;
import static com.acme.shop.pos.domain.SaleHistories.sold;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.pos.domain.Decision.Accepted;
import com.acme.shop.pos.domain.Decision.Refused;
import com.acme.shop.pos.domain.Decision.Repeated;
import com.acme.shop.pos.domain.Decision.TooEarly;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every state and every command. A cell names the next state of a command that is accepted, with
 * {@code +} where a day counts it; or says {@code done} (nothing to do), {@code no} (refused) or
 * {@code wait} (too early).
 */
class SaleTableOfStatesTest {

  private static final Map<String, List<SaleEvent>> ROWS =
      Map.ofEntries(
          Map.entry("NotSold", List.of()),
          Map.entry("AwaitingCard", sold(card())),
          Map.entry("Completed, cash", sold(cash())),
          Map.entry("Completed, card", sold(card(), CHARGE)),
          Map.entry("Declined", sold(card(), REFUSAL)),
          Map.entry("Voided, cash", sold(cash(), VOID)),
          Map.entry("Voided, not charged", sold(card(), VOID)),
          Map.entry("Voided, charged", sold(card(), CHARGE, VOID)),
          Map.entry("Voided, given back", sold(card(), CHARGE, VOID, RETURN)),
          Map.entry("Refunded, cash", sold(cash(), REFUND)),
          Map.entry("Refunded, card", sold(card(), CHARGE, REFUND)),
          Map.entry("Refunded, given back", sold(card(), CHARGE, REFUND, RETURN)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | charged    | other      | less | refused
          NotSold              | no         | no         | no   | no
          AwaitingCard         | Completed+ | Completed+ | no   | Declined
          Completed, cash      | no         | no         | no   | no
          Completed, card      | done       | no         | done | no
          Declined             | done       | done       | done | done
          Voided, cash         | no         | no         | no   | done
          Voided, not charged  | Voided     | Voided     | no   | done
          Voided, charged      | done       | no         | done | done
          Voided, given back   | done       | no         | done | done
          Refunded, cash       | no         | no         | no   | done
          Refunded, card       | done       | no         | done | done
          Refunded, given back | done       | no         | done | done
          """)
  void what_order_says_of_the_card(ArgumentsAccessor row) {
    assertRow(
        row,
        SaleCommands.CHARGE,
        SaleCommands.OTHER_CHARGE,
        SaleCommands.SMALL_CHARGE,
        SaleCommands.REFUSAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | given back | other     | less
          NotSold              | no         | no        | no
          AwaitingCard         | wait       | wait      | wait
          Completed, cash      | no         | no        | no
          Completed, card      | Refunded+  | Refunded+ | no
          Declined             | done       | done      | done
          Voided, cash         | done       | done      | done
          Voided, not charged  | Voided     | Voided    | no
          Voided, charged      | Voided     | Voided    | no
          Voided, given back   | done       | no        | done
          Refunded, cash       | done       | done      | done
          Refunded, card       | Refunded   | Refunded  | no
          Refunded, given back | done       | no        | done
          """)
  void what_order_says_of_the_money(ArgumentsAccessor row) {
    assertRow(row, SaleCommands.RETURN, SaleCommands.OTHER_RETURN, SaleCommands.SMALL_RETURN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #state               | sell       | by card      | void    | tomorrow | refund    | tomorrow
          NotSold              | Completed+ | AwaitingCard | no      | no       | no        | no
          AwaitingCard         | done       | done         | Voided  | no       | no        | no
          Completed, cash      | done       | done         | Voided+ | no       | Refunded+ | Refunded+
          Completed, card      | done       | done         | Voided+ | no       | Refunded+ | Refunded+
          Declined             | done       | done         | no      | no       | no        | no
          Voided, cash         | done       | done         | done    | done     | no        | no
          Voided, not charged  | done       | done         | done    | done     | no        | no
          Voided, charged      | done       | done         | done    | done     | no        | no
          Voided, given back   | done       | done         | done    | done     | no        | no
          Refunded, cash       | done       | done         | no      | no       | done      | done
          Refunded, card       | done       | done         | no      | no       | done      | done
          Refunded, given back | done       | done         | no      | no       | done      | done
          """)
  void what_people_at_the_till_want(ArgumentsAccessor row) {
    assertRow(
        row,
        SaleCommands.SELL,
        SaleCommands.SELL_BY_CARD,
        SaleCommands.VOID,
        SaleCommands.LATE_VOID,
        SaleCommands.REFUND,
        SaleCommands.LATE_REFUND);
  }

  private static void assertRow(ArgumentsAccessor row, SaleCommand... commands) {
    SaleState state = SaleHistories.stateOf(requireNonNull(ROWS.get(row.getString(0))));
    for (int i = 0; i < commands.length; i++) {
      assertThat(cell(state, commands[i])).as("%s", commands[i]).isEqualTo(row.getString(i + 1));
    }
  }

  private static String cell(SaleState state, SaleCommand command) {
    return switch (SaleDecider.decide(state, command)) {
      case Accepted(SaleEvent event) ->
          SaleDecider.evolve(state, event).getClass().getSimpleName()
              + (Posting.of(state, event).isPresent() ? "+" : "");
      case Repeated _ -> "done";
      case Refused _ -> "no";
      case TooEarly _ -> "wait";
    };
  }
}

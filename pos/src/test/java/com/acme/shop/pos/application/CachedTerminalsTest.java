package com.acme.shop.pos.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.pos.domain.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What terminals do that are remembered, and for how long. */
class CachedTerminalsTest extends TerminalsContract {

  private final InMemoryTerminals stored = new InMemoryTerminals();

  private Instant now = NOW;

  @Override
  protected Terminals terminals() {
    return new CachedTerminals(stored, () -> now);
  }

  @Test
  void a_terminal_is_remembered_for_a_minute() {
    var terminals = terminals();
    stored.add(terminal("a"), "hash");
    assertThat(terminals.find("a")).isPresent();
    stored.disable("a", NOW);
    pass(CachedTerminals.KEPT.minusMillis(1));
    assertThat(terminals.find("a")).map(Terminal::isDisabled).contains(false);
    pass(Duration.ofMillis(1));
    assertThat(terminals.find("a")).map(Terminal::isDisabled).contains(true);
  }

  @Test
  void a_snapshot_holds_no_terminal() {
    var terminals = terminals();
    stored.add(terminal("a"), "hash");
    var failure = Rehearsal.of(() -> List.of(() -> assertThat(terminals.find("a")).isPresent()));
    assertThat(failure).isEmpty();
    stored.disable("a", NOW);
    assertThat(terminals.find("a")).map(Terminal::isDisabled).contains(true);
  }

  @Test
  void a_terminal_that_was_just_registered_is_there_at_once() {
    var terminals = terminals();
    assertThat(terminals.find("a")).isEmpty();
    stored.add(terminal("a"), "hash");
    assertThat(terminals.find("a")).isPresent();
  }

  @Test
  void who_disables_a_terminal_knows_it_at_once() {
    var terminals = terminals();
    terminals.add(terminal("a"), "hash");
    assertThat(terminals.find("a")).isPresent();
    terminals.disable("a", NOW);
    assertThat(terminals.find("a")).map(Terminal::isDisabled).contains(true);
  }

  @Test
  void whoever_signs_in_is_judged_by_what_is_stored_now() {
    var terminals = terminals();
    stored.add(terminal("a"), "hash");
    assertThat(terminals.find("a")).isPresent();
    stored.disable("a", NOW);
    assertThat(terminals.enrolled("a")).map(it -> it.terminal().isDisabled()).contains(true);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}

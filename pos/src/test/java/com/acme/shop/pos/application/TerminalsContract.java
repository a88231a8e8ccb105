package com.acme.shop.pos.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.pos.application.Terminals.Enrolled;
import com.acme.shop.pos.application.Terminals.Page;
import com.acme.shop.pos.domain.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of terminals does. */
public abstract class TerminalsContract {

  protected static final Instant NOW = Instant.parse("2026-11-21T06:00:00.123Z");

  protected abstract Terminals terminals();

  protected static Terminal terminal(String id) {
    return new Terminal(id, "Till " + id, ZoneId.of("Europe/Berlin"), NOW, Optional.empty());
  }

  @Test
  void a_terminal_is_found_as_it_was_added() {
    var terminals = terminals();
    terminals.add(terminal("a"), "hash");
    assertThat(terminals.find("a")).contains(terminal("a"));
    assertThat(terminals.enrolled("a")).contains(new Enrolled(terminal("a"), "hash"));
  }

  @Test
  void nobody_s_terminal_is_not_there() {
    var terminals = terminals();
    assertThat(terminals.find("a")).isEmpty();
    assertThat(terminals.enrolled("a")).isEmpty();
    assertThat(terminals.disable("a", NOW)).isEmpty();
    assertThat(terminals.all(Optional.empty(), 10).terminals()).isEmpty();
  }

  @Test
  void an_id_is_given_once() {
    var terminals = terminals();
    terminals.add(terminal("a"), "hash");
    assertThatThrownBy(() -> terminals.add(terminal("a"), "other"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(terminals.enrolled("a")).map(Enrolled::secretHash).contains("hash");
  }

  @Test
  void a_disabled_terminal_is_disabled_wherever_it_is_read() {
    var terminals = terminals();
    terminals.add(terminal("a"), "hash");
    terminals.add(terminal("b"), "hash");
    assertThat(terminals.disable("a", NOW.plusMillis(1)))
        .flatMap(Terminal::disabledAt)
        .contains(NOW.plusMillis(1));
    assertThat(terminals.find("a")).map(Terminal::isDisabled).contains(true);
    assertThat(terminals.enrolled("a")).map(Enrolled::secretHash).contains("hash");
    assertThat(terminals.all(Optional.empty(), 10).terminals())
        .extracting(Terminal::isDisabled)
        .containsExactly(true, false);
  }

  @Test
  void a_terminal_that_is_disabled_again_stays_disabled_since_the_first_time() {
    var terminals = terminals();
    terminals.add(terminal("a"), "hash");
    Optional<Terminal> first = terminals.disable("a", NOW);
    assertThat(terminals.disable("a", NOW.plus(Duration.ofDays(1)))).isEqualTo(first);
    assertThat(terminals.find("a")).isEqualTo(first);
  }

  @Test
  void terminals_are_listed_page_by_page_in_the_order_of_their_ids() {
    var terminals = terminals();
    Stream.of("c", "a", "b").forEach(id -> terminals.add(terminal(id), "hash"));
    Page first = terminals.all(Optional.empty(), 2);
    assertThat(first).isEqualTo(new Page(List.of(terminal("a"), terminal("b")), Optional.of("b")));
    assertThat(terminals.all(first.next(), 2))
        .isEqualTo(new Page(List.of(terminal("c")), Optional.empty()));
  }
}

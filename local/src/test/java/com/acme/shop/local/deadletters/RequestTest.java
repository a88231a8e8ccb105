package com.acme.shop.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.shop.local.deadletters.Request.Action;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  @Test
  void each_command_is_understood() {
    assertThat(action("list")).isEqualTo(new Action.Listing(Optional.empty()));
    assertThat(action("list Q")).isEqualTo(new Action.Listing(Optional.of("Q")));
    assertThat(action("show id")).isEqualTo(new Action.Show("id"));
    assertThat(action("redrive id")).isEqualTo(new Action.Redrive("id"));
    assertThat(action("redrive --all")).isEqualTo(new Action.RedriveAll(Optional.empty()));
    assertThat(action("redrive --all Q")).isEqualTo(new Action.RedriveAll(Optional.of("Q")));
    assertThat(action("purge Q")).isEqualTo(new Action.Purge(Optional.of("Q"), false));
    assertThat(action("purge --yes-really")).isEqualTo(new Action.Purge(Optional.empty(), true));
    assertThat(action("--help")).isEqualTo(new Action.Help());
    assertThat(action("")).isEqualTo(new Action.Help());
  }

  @Test
  void where_to_look_may_stand_anywhere() {
    Request request = parse("--stack prod list --region eu-west-1 Q");
    assertThat(request.stack()).contains("prod");
    assertThat(request.region()).contains("eu-west-1");
    assertThat(request.action()).isEqualTo(new Action.Listing(Optional.of("Q")));
    assertThat(parse("list --port 9000").port()).hasValue(9000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sell",
        "show",
        "redrive",
        "list a b",
        "list --all",
        "list --yes-really",
        "show --loud",
        "list --port",
        "list --port x",
        "list --region r",
        "list --port 1 --stack s",
        "redrive a b"
      })
  void what_is_not_understood_is_a_matter_of_usage(String line) {
    Trouble trouble = catchThrowableOfType(Trouble.class, () -> parse(line));
    assertThat(trouble.exitCode()).isEqualTo(2);
    assertThat(trouble).message().doesNotContain("\n").isNotBlank();
  }

  private static Action action(String line) {
    return parse(line).action();
  }

  private static Request parse(String line) {
    return Request.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }
}

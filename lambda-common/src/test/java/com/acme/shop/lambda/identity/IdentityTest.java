package com.acme.shop.lambda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

  private static final Caller WALTER = new Caller("u-1", Role.CUSTOMER);

  private final List<String> asked = new ArrayList<>();
  private final Identity identity =
      new Identity(token -> {
        asked.add(token);
        return token.equals("good") ? Optional.of(WALTER) : Optional.empty();
      });

  @ParameterizedTest
  @ValueSource(strings = {"Bearer good", "bearer good", "BEARER good", "bEaReR   good "})
  void the_scheme_s_name_knows_no_case(String header) {
    assertThat(identity.of(Caller.ANONYMOUS, Optional.of(header))).isEqualTo(WALTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "good",
        "Bearer",
        "Bearer ",
        "Bearergood",
        "Basic good",
        "Token good",
        "Bearer bad",
        "Bearer good good",
        " Bearer good",
        "Bearer good, Bearer good"
      })
  void anything_but_a_valid_token_is_nobody(String header) {
    assertThat(identity.of(Caller.ANONYMOUS, Optional.of(header))).isEqualTo(Caller.ANONYMOUS);
  }

  @Test
  void a_request_without_a_header_is_nobody_s() {
    assertThat(identity.of(Caller.ANONYMOUS, Optional.empty())).isEqualTo(Caller.ANONYMOUS);
    assertThat(asked).isEmpty();
  }

  @Test
  void an_authorizer_s_word_wins_and_no_token_is_looked_at() {
    var dwight = new Caller("u-2", Role.STAFF);
    assertThat(identity.of(dwight, Optional.of("Bearer good"))).isEqualTo(dwight);
    assertThat(asked).isEmpty();
  }

  @Test
  void an_authorizer_s_word_without_a_role_is_no_word() {
    var nobody = new Caller("u-2", Role.ANONYMOUS);
    assertThat(identity.of(nobody, Optional.of("Bearer good"))).isEqualTo(WALTER);
    assertThat(identity.of(nobody, Optional.empty())).isEqualTo(Caller.ANONYMOUS);
  }
}

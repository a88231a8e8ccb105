package com.acme.shop.pos.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.pos.application.Terminals.Enrolled;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TerminalSecretTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void a_secret_has_256_bits_and_no_second_one_is_like_it() {
    var secret = TerminalSecret.fresh(random);
    assertThat(Base64.getUrlDecoder().decode(secret.text())).hasSize(32);
    assertThat(TerminalSecret.fresh(random)).isNotEqualTo(secret);
  }

  @Test
  void a_secret_matches_its_own_hash_alone() {
    var secret = TerminalSecret.fresh(random);
    assertThat(secret.matches(secret.hash())).isTrue();
    assertThat(secret.matches(TerminalSecret.fresh(random).hash())).isFalse();
    assertThat(secret.matches(secret.text())).isFalse();
    assertThat(new TerminalSecret(secret.hash()).matches(secret.hash())).isFalse();
  }

  @Test
  void a_secret_and_what_is_kept_of_it_print_neither() {
    var secret = TerminalSecret.fresh(random);
    var enrolled = new Enrolled(TerminalsContract.terminal("a"), secret.hash());
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(enrolled.toString()).doesNotContain(secret.hash());
  }
}

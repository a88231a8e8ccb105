package com.acme.shop.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void a_token_is_read_as_it_was_written() {
    var token = RefreshToken.first(random);
    assertThat(RefreshToken.read(token.text())).contains(token);
  }

  @Test
  void the_next_token_shares_the_session_and_no_secret() {
    var token = RefreshToken.first(random);
    var next = token.next(random);
    assertThat(next.sessionId()).isEqualTo(token.sessionId());
    assertThat(next.secretHash()).isNotEqualTo(token.secretHash());
  }

  @Test
  void what_is_kept_does_not_tell_the_secret() {
    var token = RefreshToken.first(random);
    assertThat(token.secretHash()).isNotEqualTo(token.secret());
    assertThat(token.toString()).doesNotContain(token.secret()).doesNotContain(token.sessionId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "no token at all", "0123456789012345678901"})
  void anything_else_is_no_token(String text) {
    assertThat(RefreshToken.read(text)).isEmpty();
  }
}

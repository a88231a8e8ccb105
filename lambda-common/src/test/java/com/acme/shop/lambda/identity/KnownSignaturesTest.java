package com.acme.shop.lambda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSignaturesTest {

  private static final RSAPublicKey STRANGE_KEY =
      (RSAPublicKey) TokenForge.STRANGE_KEYS.getPublic();

  private final KnownSignatures signatures = new KnownSignatures();
  private final List<String> checked = new ArrayList<>();
  private final RSAPublicKey key = TokenForge.publicKey();

  private boolean isGood(RSAPublicKey by, String token, boolean truth) {
    return signatures.isGood(
        by,
        token,
        () -> {
          checked.add(token);
          return truth;
        });
  }

  @Test
  void a_good_signature_is_checked_once() {
    assertThat(isGood(key, "a", true)).isTrue();
    assertThat(isGood(key, "a", false)).isTrue();
    assertThat(checked).containsExactly("a");
  }

  @Test
  void a_wrong_signature_is_checked_each_time() {
    assertThat(isGood(key, "a", false)).isFalse();
    assertThat(isGood(key, "a", false)).isFalse();
    assertThat(isGood(key, "a", true)).isTrue();
  }

  @Test
  void another_key_or_another_token_is_another_signature() {
    assertThat(isGood(key, "a", true)).isTrue();
    assertThat(isGood(STRANGE_KEY, "a", false)).isFalse();
    assertThat(isGood(key, "b", false)).isFalse();
  }

  @Test
  void only_so_many_are_known_and_the_one_that_was_longest_unused_goes_first() {
    for (int i = 0; i < KnownSignatures.MOST; i++) {
      isGood(key, "t" + i, true);
    }
    isGood(key, "t0", true);
    isGood(key, "one more", true);
    checked.clear();
    isGood(key, "t0", true);
    isGood(key, "one more", true);
    assertThat(checked).isEmpty();
    isGood(key, "t1", true);
    assertThat(checked).containsExactly("t1");
  }
}

package com.acme.shop.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {

  /** From the tests of the reference implementation, phc-winner-argon2. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final Argon2id hashes = new Argon2id(new SecureRandom());

  @Test
  void a_hash_of_the_reference_implementation_is_verified() {
    assertThat(hashes.verify("password", REFERENCE)).isTrue();
    assertThat(hashes.verify("differentpassword", REFERENCE)).isFalse();
  }

  @Test
  void a_new_hash_has_owasp_s_parameters_and_a_salt_of_its_own() {
    String hash = hashes.hash("vmware1!");
    assertThat(hash)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(hashes.hash("vmware1!")).isNotEqualTo(hash);
    assertThat(hashes.verify("vmware1!", hash)).isTrue();
    assertThat(hashes.verify("vmware1! ", hash)).isFalse();
    assertThat(hashes.verify("Vmware1!", hash)).isFalse();
  }

  @Test
  void hashes_with_other_parameters_are_outdated() {
    assertThat(hashes.isOutdated(REFERENCE)).isTrue();
    assertThat(hashes.isOutdated(hashes.hash("vmware1!"))).isFalse();
  }

  @Test
  void the_dummy_costs_what_a_new_hash_costs_and_fits_no_password() {
    assertThat(hashes.isOutdated(hashes.dummy())).isFalse();
    assertThat(hashes.verify("vmware1!", hashes.dummy())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
      })
  void what_is_no_hash_is_an_error_that_does_not_repeat_it(String text) {
    assertThatThrownBy(() -> hashes.verify("password", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a hash of Argon2id in the PHC string format");
  }
}

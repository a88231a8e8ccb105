package com.acme.shop.user.lambda;

import static com.acme.shop.user.lambda.ServedUsers.WALTER;
import static com.acme.shop.user.lambda.ServedUsers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.user.InMemoryUsers;
import com.acme.shop.user.password.CountingHashes;
import com.acme.shop.user.token.InMemoryPublicKeys;
import com.acme.shop.user.token.InMemorySigner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No password, token or hash reaches a log, whatever happens. */
class SecretsTest {

  private final InMemoryUsers store = new InMemoryUsers();
  private final InMemoryPublicKeys keys = new InMemoryPublicKeys();

  @Test
  void what_goes_well_and_what_is_refused_is_logged_without_secrets() {
    try (var users = open(new InMemorySigner())) {
      List<String> secrets = new ArrayList<>(List.of("vmware1!", "wrong password", "broken pass"));
      users.registered(WALTER);
      users.http().post("/register", WALTER);
      users.http().post("/register", "{\"username\":\"walter\",\"password\":\"broken pass");
      users.login("walter", "wrong password");
      var tokens = users.loggedIn();
      secrets.add(tokens.get("access_token").textValue());
      String refreshToken = tokens.get("refresh_token").textValue();
      secrets.addAll(List.of(refreshToken.split("\\.", -1)));
      String next = json(users.refresh(refreshToken)).get("refresh_token").textValue();
      secrets.add(next.split("\\.", -1)[1]);
      users.refresh(refreshToken);
      users.verify(tokens.get("access_token").textValue());
      users.logout(next);
      for (String secret : List.copyOf(secrets)) {
        secrets.add(Sha256.base64(secret));
      }
      assertThat(users.log().lines()).hasSize(9);
      assertThat(users.log()).doesNotContain(secrets);
    }
  }

  @Test
  void what_breaks_is_logged_without_secrets() {
    try (var users = open(new BrokenSigner())) {
      users.registered(WALTER);
      assertThat(users.login("walter", "vmware1!").statusCode()).isEqualTo(500);
      assertThat(users.log())
          .contains("the signing key is not published yet")
          .contains("request failed")
          .doesNotContain("vmware1!", Sha256.base64("vmware1!"));
    }
  }

  @Test
  void records_that_hold_secrets_do_not_print_them() {
    try (var users = open(new InMemorySigner())) {
      users.registered(WALTER);
      var credentials = store.read("walter").credentials().orElseThrow();
      assertThat(credentials.toString()).doesNotContain(credentials.passwordHash());
      assertThat(new Login("walter", "vmware1!").toString()).doesNotContain("vmware1!");
    }
  }

  private ServedUsers open(Signer signer) {
    return ServedUsers.inMemory("strict", store, new CountingHashes("v1"), signer, keys);
  }

  private static final class BrokenSigner implements Signer {

    @Override
    public Jwk publicKey() {
      throw new IllegalStateException("no key today");
    }

    @Override
    public byte[] sign(byte[] input) {
      throw new IllegalStateException("no key today");
    }
  }
}

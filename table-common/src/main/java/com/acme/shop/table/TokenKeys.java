package com.acme.shop.table;

import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.KeySource;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import com.acme.shop.lambda.runtime.Environment;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The public keys of the shop's access tokens. They stand in one row of the table, which the user
 * domain alone may write; everybody reads it once and then keeps it for a while, so that verifying
 * a token needs no call.
 */
public final class TokenKeys implements KeySource {

  /** The row: attribute {@code keys} holds each key as the text of a JSON Web Key. */
  public static final Key ROW = new Key("TOKEN_KEY#public", "KEYS");

  /** How long a key that was withdrawn may go on to be accepted. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** An unknown key id is a new key, or somebody's invention: look again, but not for each. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final ShopTable table;
  private final InstantSource clock;

  private Map<String, RSAPublicKey> keys = Map.of();
  private Instant read = Instant.EPOCH;

  public TokenKeys(ShopTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Identity by access tokens that are signed with these keys. */
  public static Identity identity(Environment environment, ShopTable table, InstantSource clock) {
    var terms = TokenTerms.of(environment);
    return new Identity(new TokenVerifier(terms, new TokenKeys(table, clock), clock)::verify);
  }

  @Override
  public synchronized Optional<RSAPublicKey> find(String kid) {
    Duration patience = keys.containsKey(kid) ? KEPT : LOOK_AGAIN;
    if (read.plus(patience).isBefore(clock.instant())) {
      load();
    }
    return Optional.ofNullable(keys.get(kid));
  }

  private void load() {
    keys =
        table.get(ROW).stream()
            .flatMap(row -> row.texts("keys").stream())
            .flatMap(text -> Jwk.read(text).stream())
            .collect(Collectors.toUnmodifiableMap(Jwk::kid, Jwk::key));
    read = clock.instant();
  }
}

package com.acme.shop.lambda.priming;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A token that no shop accepts: its key is in no table, and it ended in 1970. The private key was
 * thrown away.
 */
final class CannedToken {

  static final String TEXT =
      "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6InJlaGVhcnNhbCJ9"
          + ".eyJpc3MiOiJyZWhlYXJzYWwiLCJhdWQiOiJyZWhlYXJzYWwiLCJzdWIiOiJyZWhlYXJzYWwiLCJyb2xlIjoiY3VzdG9tZXIiLCJleHAiOjF9"
          + ".31mmI-FLA0ISFIFWajApW4BP4Npo1YHGF97QmFBg95qOO6kw8k3yPjOlhWA0wj7JedqAPj47SuwhUAFzNa7DhQ";

  private static final String KEY =
      """
      {"kty": "EC", "crv": "P-256", "kid": "rehearsal",
       "x": "eH-MqGNbIKjv_W0cL7ZBCVEP3_rQcv6O2kXN3pUJPvk",
       "y": "iAFf9mZFgRoc7I_tt9y7iiW1oubCGJw5xe7WDfd0UzE"}\
      """;

  private static final TokenTerms TERMS = new TokenTerms("rehearsal", "rehearsal");

  private static final int OFTEN = 20;

  private CannedToken() {}

  /** Verifies a good signature, often enough for its arithmetic to be compiled. */
  static void verify() {
    for (int i = 0; i < OFTEN; i++) {
      var _ = verified(InstantSource.system());
    }
  }

  static Optional<Caller> verified(InstantSource clock) {
    return new TokenVerifier(TERMS, _ -> Optional.of(Jwk.read(KEY).key()), clock).verify(TEXT);
  }
}

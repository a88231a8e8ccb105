package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.local.testing.TestKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether an access token is good, its RS256 signature and its claims. The key is known. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T06:00:00Z"));
  private static final TokenTerms TERMS = new TokenTerms("urn:acme-shop:bench", "acme-shop");

  private final TokenVerifier verifier;
  private String token;

  /** Makes a key, and a token as the user function issues them. */
  public TokenBenchmark() {
    var signer = new LocalSigner(new TestKey());
    RSAPublicKey key = signer.publicKey().key();
    verifier = new TokenVerifier(TERMS, _ -> Optional.of(key), CLOCK);
    var tokens =
        new AccessTokens(signer, TERMS, CLOCK, () -> Duration.ofMinutes(5), () -> "token-1");
    var holder = new AccessTokens.Holder("u-1", "walter", Role.of("customer"));
    token = tokens.issue(holder).text();
  }

  @Benchmark
  public Caller verifyToken() {
    return verifier.verify(token).orElseThrow();
  }

  /** Does what KMS does. */
  private record LocalSigner(TestKey key) implements Signer {

    @Override
    public Jwk publicKey() {
      return Jwk.of(key.publicKey());
    }

    @Override
    public byte[] sign(byte[] input) {
      return key.sign(input);
    }
  }
}

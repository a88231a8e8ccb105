package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Base64Url;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: JWTs of one type, one algorithm, one issuer and one audience, as RFC 8725
 * asks. What a token says of its own algorithm is compared and never followed.
 */
public final class TokenVerifier {

  /** Longer than any token that the shop issues; longer ones are not even decoded. */
  private static final int LONGEST = 4096;

  private final TokenTerms terms;
  private final KeySource keys;
  private final InstantSource clock;
  private final KnownSignatures signatures = new KnownSignatures();

  public TokenVerifier(TokenTerms terms, KeySource keys, InstantSource clock) {
    this.terms = terms;
    this.keys = keys;
    this.clock = clock;
  }

  /** The caller that a token names; empty for a token that is not valid, for whatever reason. */
  public Optional<Caller> verify(String token) {
    String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return key(object(parts[0]))
        .filter(key -> signatures.isGood(key, token, () -> isSigned(parts, key)))
        .flatMap(_ -> caller(object(parts[1])));
  }

  private Optional<RSAPublicKey> key(Map<String, @Nullable Object> header) {
    boolean expected =
        TokenTerms.ALGORITHM.equals(header.get("alg"))
            && TokenTerms.TYPE.equals(header.get("typ"))
            && !header.containsKey("crit");
    return expected && header.get("kid") instanceof String kid ? keys.find(kid) : Optional.empty();
  }

  private static boolean isSigned(String[] parts, RSAPublicKey key) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(decoded(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<Caller> caller(Map<String, @Nullable Object> claims) {
    boolean valid =
        terms.issuer().equals(claims.get("iss"))
            && terms.audience().equals(claims.get("aud"))
            && isBefore(claims.get("exp"));
    return valid
            && claims.get("sub") instanceof String subject
            && !subject.isEmpty()
            && claims.get("role") instanceof String role
        ? Optional.of(new Caller(subject, Role.of(role)))
        : Optional.empty();
  }

  private boolean isBefore(@Nullable Object expiry) {
    return expiry instanceof BigDecimal seconds
        && BigDecimal.valueOf(clock.millis(), 3).compareTo(seconds) < 0;
  }

  /** The JSON object in a part, whose names know case; an empty one when there is none. */
  @SuppressWarnings("unchecked") // Json makes no other maps.
  private static Map<String, @Nullable Object> object(String part) {
    try {
      var text = new String(decoded(part), StandardCharsets.UTF_8);
      return Json.read(text) instanceof Map<?, ?> map
          ? new HashMap<>((Map<String, @Nullable Object>) map)
          : Map.of();
    } catch (IOException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  /**
   * Base64url in its one spelling, without padding (RFC 7515, section 2).
   *
   * @throws IllegalArgumentException for any other
   */
  private static byte[] decoded(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64Url.of(bytes).equals(part)) {
      throw new IllegalArgumentException("not the one spelling of these bytes");
    }
    return bytes;
  }
}

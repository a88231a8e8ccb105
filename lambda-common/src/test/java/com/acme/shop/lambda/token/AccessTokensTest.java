package com.acme.shop.lambda.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.identity.TokenForge;
import com.acme.shop.lambda.token.AccessTokens.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private static final Holder TILL = new Holder("t-1", "Front till", Role.TERMINAL);

  private Duration lifetime = Duration.ofMinutes(5);

  private final AccessTokens tokens =
      new AccessTokens(
          new ForgingSigner(),
          TokenForge.TERMS,
          InstantSource.fixed(TokenForge.NOW),
          () -> lifetime,
          () -> "id-1");

  @Test
  void a_token_names_its_holder_to_whoever_verifies_it() {
    assertThat(TokenForge.verifier().verify(tokens.issue(TILL).text()))
        .contains(new Caller("t-1", Role.TERMINAL));
  }

  @Test
  void a_token_says_all_that_it_has_to() throws IOException {
    JsonNode claims = claims(tokens.issue(TILL));
    assertThat(claims.get("iss").textValue()).isEqualTo(TokenForge.TERMS.issuer());
    assertThat(claims.get("aud").textValue()).isEqualTo(TokenForge.TERMS.audience());
    assertThat(claims.get("Username").textValue()).isEqualTo("Front till");
    assertThat(claims.get("jti").textValue()).isEqualTo("id-1");
    assertThat(claims.get("iat").longValue()).isEqualTo(TokenForge.NOW.getEpochSecond());
  }

  @Test
  void a_token_lives_as_long_as_is_set_when_it_is_issued() throws IOException {
    lifetime = Duration.ofMinutes(2);
    AccessToken token = tokens.issue(TILL);
    assertThat(token.lifetime()).isEqualTo(Duration.ofMinutes(2));
    assertThat(claims(token).get("exp").longValue())
        .isEqualTo(TokenForge.NOW.getEpochSecond() + 120);
  }

  @Test
  void a_token_does_not_print_itself() {
    AccessToken token = tokens.issue(TILL);
    assertThat(token.toString()).doesNotContain(token.text().split("\\.", -1));
  }

  private static JsonNode claims(AccessToken token) throws IOException {
    String claims = token.text().split("\\.", -1)[1];
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(claims));
  }

  private static final class ForgingSigner implements Signer {

    @Override
    public Jwk publicKey() {
      return Jwk.of(TokenForge.publicKey());
    }

    @Override
    public byte[] sign(byte[] input) {
      return TokenForge.signature("SHA256withRSA", TokenForge.KEYS, input);
    }
  }
}

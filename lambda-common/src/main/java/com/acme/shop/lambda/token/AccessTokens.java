package com.acme.shop.lambda.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.acme.shop.lambda.aws.Setting;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Base64Url;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Issues access tokens: JWTs (RFC 9068) that anybody with the public key can verify. */
public final class AccessTokens {

  /** How long a token is good that is issued now, as ops sets it while the shop runs. */
  public static final Setting LIFETIME = new Setting("ACCESS_TOKEN_SECONDS_SETTING", 60, 3_600);

  private final Signer signer;
  private final TokenTerms terms;
  private final InstantSource clock;
  private final Supplier<Duration> lifetime;
  private final Supplier<String> ids;

  /**
   * @param signer whose public key verifiers find
   * @param lifetime of a token that is issued now
   * @param ids makes the tokens' ids
   */
  public AccessTokens(
      Signer signer,
      TokenTerms terms,
      InstantSource clock,
      Supplier<Duration> lifetime,
      Supplier<String> ids) {
    this.signer = signer;
    this.terms = terms;
    this.clock = clock;
    this.lifetime = lifetime;
    this.ids = ids;
  }

  /**
   * Whom a token is for.
   *
   * @param subject the id of a user or of a terminal
   * @param username for people
   */
  public record Holder(String subject, String username, Role role) {}

  public AccessToken issue(Holder holder) {
    Duration time = lifetime.get();
    String signed = part(header()) + "." + part(claims(holder, time));
    String signature = Base64Url.of(signer.sign(signed.getBytes(US_ASCII)));
    return new AccessToken(signed + "." + signature, time);
  }

  private Json.Writer header() {
    String kid = signer.publicKey().kid();
    return json -> {
      json.writeStartObject();
      json.writeStringField("alg", TokenTerms.ALGORITHM);
      json.writeStringField("typ", TokenTerms.TYPE);
      json.writeStringField("kid", kid);
      json.writeEndObject();
    };
  }

  private Json.Writer claims(Holder holder, Duration time) {
    long now = clock.instant().getEpochSecond();
    return json -> {
      json.writeStartObject();
      json.writeStringField("iss", terms.issuer());
      json.writeStringField("aud", terms.audience());
      json.writeStringField("sub", holder.subject());
      json.writeStringField("Username", holder.username());
      json.writeStringField("role", holder.role().spelling());
      json.writeNumberField("iat", now);
      json.writeNumberField("exp", now + time.toSeconds());
      json.writeStringField("jti", ids.get());
      json.writeEndObject();
    };
  }

  private static String part(Json.Writer writer) {
    return Base64Url.of(Json.bytes(writer));
  }
}

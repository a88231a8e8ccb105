package com.acme.shop.user.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.user.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Issues access tokens: JWTs (RFC 9068) that anybody with the public key can verify. */
public final class AccessTokens {

  private final Signer signer;
  private final PublicKeys keys;
  private final TokenTerms terms;
  private final InstantSource clock;
  private final Supplier<Duration> lifetime;
  private final Supplier<String> ids;

  private volatile boolean published;

  /**
   * @param lifetime of a token that is issued now
   * @param ids makes the tokens' ids
   */
  public AccessTokens(
      Signer signer,
      PublicKeys keys,
      TokenTerms terms,
      InstantSource clock,
      Supplier<Duration> lifetime,
      Supplier<String> ids) {
    this.signer = signer;
    this.keys = keys;
    this.terms = terms;
    this.clock = clock;
    this.lifetime = lifetime;
    this.ids = ids;
  }

  /** Makes sure, once, that everybody can verify what is going to be signed. */
  public void publishKey() {
    if (!published) {
      keys.publish(signer.publicKey());
      published = true;
    }
  }

  /** A token for the person whose session it is. */
  public String issue(Session session) {
    publishKey();
    String signed = part(header()) + "." + part(claims(session));
    return signed + "." + Digests.base64(signer.sign(signed.getBytes(US_ASCII)));
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

  private Json.Writer claims(Session session) {
    long now = clock.instant().getEpochSecond();
    long end = now + lifetime.get().toSeconds();
    return json -> {
      json.writeStartObject();
      json.writeStringField("iss", terms.issuer());
      json.writeStringField("aud", terms.audience());
      json.writeStringField("sub", session.userId());
      json.writeStringField("Username", session.username());
      json.writeStringField("role", session.role().spelling());
      json.writeNumberField("iat", now);
      json.writeNumberField("exp", end);
      json.writeStringField("jti", ids.get());
      json.writeEndObject();
    };
  }

  private static String part(Json.Writer writer) {
    return Digests.base64(Json.bytes(writer));
  }
}

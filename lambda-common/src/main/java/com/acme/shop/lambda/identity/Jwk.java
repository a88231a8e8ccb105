package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Base64Url;
import com.acme.shop.lambda.runtime.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * An RSA public key as a JSON Web Key (RFC 7517, RFC 7518 section 6.3).
 *
 * @param kid the key's thumbprint (RFC 7638): the same key has the same id everywhere
 * @param n the modulus, base64url
 * @param e the exponent, base64url
 */
public record Jwk(String kid, String n, String e) {

  private static final String TYPE = "RSA";

  public static Jwk of(RSAPublicKey key) {
    String n = text(key.getModulus());
    String e = text(key.getPublicExponent());
    return new Jwk(thumbprint(n, e), n, e);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return empty for a key of another type, as tokens were once signed with
   * @throws IllegalArgumentException for anything else
   */
  public static Optional<Jwk> read(String json) {
    Map<?, ?> key = object(json);
    Object type = key.get("kty");
    if (type instanceof String && !type.equals(TYPE)) {
      return Optional.empty();
    }
    if (TYPE.equals(type)
        && key.get("kid") instanceof String kid
        && key.get("n") instanceof String n
        && key.get("e") instanceof String e) {
      return Optional.of(new Jwk(kid, n, e));
    }
    throw new IllegalArgumentException("no JSON Web Key");
  }

  private static Map<?, ?> object(String json) {
    try {
      return Json.read(json) instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Json.Writer write() {
    return json -> {
      json.writeStartObject();
      json.writeStringField("kty", TYPE);
      json.writeStringField("use", "sig");
      json.writeStringField("alg", TokenTerms.ALGORITHM);
      json.writeStringField("kid", kid);
      json.writeStringField("n", n);
      json.writeStringField("e", e);
      json.writeEndObject();
    };
  }

  /** The key itself. */
  public RSAPublicKey key() {
    try {
      var spec = new RSAPublicKeySpec(number(n), number(e));
      return (RSAPublicKey) KeyFactory.getInstance(TYPE).generatePublic(spec);
    } catch (GeneralSecurityException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static String thumbprint(String n, String e) {
    return Base64Url.of(Sha256.of("{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e, n)));
  }

  /** As few bytes as it needs (RFC 7518, section 2): Java's has one more for the sign. */
  private static String text(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64Url.of(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static BigInteger number(String text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text));
  }
}

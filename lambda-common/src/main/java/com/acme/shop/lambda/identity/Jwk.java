package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Base64Url;
import com.acme.shop.lambda.runtime.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * A public key of the curve P-256 as a JSON Web Key (RFC 7517, RFC 7518 section 6.2).
 *
 * @param kid the key's thumbprint (RFC 7638): the same key has the same id everywhere
 * @param x base64url, 32 bytes
 * @param y base64url, 32 bytes
 */
public record Jwk(String kid, String x, String y) {

  private static final int COORDINATE_BYTES = 32;

  public static Jwk of(ECPublicKey key) {
    String x = coordinate(key.getW().getAffineX());
    String y = coordinate(key.getW().getAffineY());
    return new Jwk(thumbprint(x, y), x, y);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Jwk read(String json) {
    try {
      if (Json.read(json) instanceof Map<?, ?> map
          && "EC".equals(map.get("kty"))
          && "P-256".equals(map.get("crv"))
          && map.get("kid") instanceof String kid
          && map.get("x") instanceof String x
          && map.get("y") instanceof String y) {
        return new Jwk(kid, x, y);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalArgumentException("no JSON Web Key of the curve P-256");
  }

  public Json.Writer write() {
    return json -> {
      json.writeStartObject();
      json.writeStringField("kty", "EC");
      json.writeStringField("crv", "P-256");
      json.writeStringField("use", "sig");
      json.writeStringField("alg", TokenTerms.ALGORITHM);
      json.writeStringField("kid", kid);
      json.writeStringField("x", x);
      json.writeStringField("y", y);
      json.writeEndObject();
    };
  }

  /** The key itself. */
  public ECPublicKey key() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      var point = new ECPoint(number(x), number(y));
      var spec = new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class));
      return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String thumbprint(String x, String y) {
    return Base64Url.of(
        Sha256.of("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y)));
  }

  /** As many bytes as the curve has: a sign byte goes, leading zeros stay. */
  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE_BYTES];
    int kept = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - kept, fixed, COORDINATE_BYTES - kept, kept);
    return Base64Url.of(fixed);
  }

  private static BigInteger number(String coordinate) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
  }
}

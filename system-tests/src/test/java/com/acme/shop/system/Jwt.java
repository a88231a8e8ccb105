package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token taken apart, to be put together again as an attacker would.
 *
 * @param signature in base64url
 */
record Jwt(ObjectNode header, ObjectNode claims, String signature) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Jwt parse(String token) {
    String[] parts = token.split("\\.", -1);
    return new Jwt(object(parts[0]), object(parts[1]), parts[2]);
  }

  String subject() {
    return claims.get("sub").textValue();
  }

  String keyId() {
    return header.get("kid").textValue();
  }

  Jwt withHeader(String name, String value) {
    return new Jwt(header.deepCopy().put(name, value), claims, signature);
  }

  Jwt withClaim(String name, String value) {
    return new Jwt(header, claims.deepCopy().put(name, value), signature);
  }

  Jwt withClaim(String name, long value) {
    return new Jwt(header, claims.deepCopy().put(name, value), signature);
  }

  /** The token with whatever signature it had. */
  String text() {
    return input() + "." + signature;
  }

  String unsigned() {
    return input() + ".";
  }

  String signedBy(PrivateKey key) {
    try {
      var signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(key);
      signer.update(input().getBytes(UTF_8));
      return input() + "." + encoded(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String sealedWith(byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return input() + "." + encoded(mac.doFinal(input().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String input() {
    return encoded(header.toString().getBytes(UTF_8))
        + "."
        + encoded(claims.toString().getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ObjectNode object(String part) {
    try {
      return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

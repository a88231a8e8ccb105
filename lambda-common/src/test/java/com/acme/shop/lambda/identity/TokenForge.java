package com.acme.shop.lambda.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Writes tokens piece by piece, good ones and others, and knows the verifier they are for. */
public final class TokenForge {

  public static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  public static final TokenTerms TERMS = new TokenTerms("urn:acme-shop:test", "acme-shop");
  public static final KeyPair KEYS = keys();
  static final KeyPair STRANGE_KEYS = keys();
  static final String KID = Jwk.of(publicKey()).kid();

  private static final ObjectMapper JSON = new ObjectMapper();

  private TokenForge() {}

  public static RSAPublicKey publicKey() {
    return (RSAPublicKey) KEYS.getPublic();
  }

  public static TokenVerifier verifier() {
    KeySource keys = kid -> kid.equals(KID) ? Optional.of(publicKey()) : Optional.empty();
    return new TokenVerifier(TERMS, keys, InstantSource.fixed(NOW));
  }

  static ObjectNode header() {
    return JSON.createObjectNode().put("alg", "RS256").put("typ", "at+jwt").put("kid", KID);
  }

  static ObjectNode claims() {
    return JSON.createObjectNode()
        .put("iss", TERMS.issuer())
        .put("aud", TERMS.audience())
        .put("sub", "u-1")
        .put("role", "customer")
        .put("Username", "walter")
        .put("exp", NOW.getEpochSecond() + 300);
  }

  static String good() {
    return signed(header(), claims());
  }

  /** A token with the shop's own signature, whatever it says. */
  static String signed(ObjectNode header, ObjectNode claims) {
    return signed(encoded(header.toString()) + "." + encoded(claims.toString()));
  }

  static String signed(String input) {
    return input + "." + encoded(signature("SHA256withRSA", KEYS, input));
  }

  static byte[] signature(String algorithm, KeyPair keys, String input) {
    return signature(algorithm, keys, input.getBytes(UTF_8));
  }

  public static byte[] signature(String algorithm, KeyPair keys, byte[] input) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(keys.getPrivate());
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return encoded(text.getBytes(UTF_8));
  }

  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

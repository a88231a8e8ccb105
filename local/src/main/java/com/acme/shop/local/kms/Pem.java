package com.acme.shop.local.kms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key pair as two blocks of text (RFC 7468). */
final class Pem {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  private Pem() {}

  static String write(KeyPair pair) {
    return block("PRIVATE KEY", pair.getPrivate().getEncoded())
        + block("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for a text without the two blocks
   */
  static KeyPair read(String text) throws GeneralSecurityException {
    var factory = KeyFactory.getInstance("RSA");
    return new KeyPair(
        factory.generatePublic(new X509EncodedKeySpec(bytes("PUBLIC KEY", text))),
        factory.generatePrivate(new PKCS8EncodedKeySpec(bytes("PRIVATE KEY", text))));
  }

  private static String block(String label, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, LINES.encodeToString(der));
  }

  private static byte[] bytes(String label, String text) {
    Matcher block =
        Pattern.compile("-----BEGIN %1$s-----([^-]+)-----END %1$s-----".formatted(label))
            .matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException("there is no " + label);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }
}

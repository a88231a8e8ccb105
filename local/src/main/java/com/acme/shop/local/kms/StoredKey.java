package com.acme.shop.local.kms;

import com.acme.shop.local.template.SigningKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** A key of the template with its material. */
record StoredKey(SigningKey key, CompletableFuture<KeyPair> pair) {

  /** DER that says of the digest after it that it is one of SHA-256 (RFC 8017, section 9.2). */
  private static final byte[] SHA_256 =
      HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  /** Signs a SHA-256 digest by RSASSA-PKCS1-v1_5. */
  byte[] signDigest(byte[] digest) {
    return sign(
        "NONEwithRSA",
        ByteBuffer.allocate(SHA_256.length + digest.length).put(SHA_256).put(digest).array());
  }

  byte[] signMessage(byte[] message) {
    return sign("SHA256withRSA", message);
  }

  /** DER, a SubjectPublicKeyInfo (RFC 5280). */
  byte[] publicKey() {
    return pair.join().getPublic().getEncoded();
  }

  private byte[] sign(String algorithm, byte[] data) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(pair.join().getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

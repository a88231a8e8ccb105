package com.acme.shop.local.kms;

import com.acme.shop.local.template.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/** A key of the template with its material. */
record StoredKey(SigningKey key, KeyPair pair) {

  /** Signs a SHA-256 digest; the signature is DER, as KMS gives it (ANSI X9.62). */
  byte[] signDigest(byte[] digest) {
    return sign("NONEwithECDSA", digest);
  }

  byte[] signMessage(byte[] message) {
    return sign("SHA256withECDSA", message);
  }

  /** DER, a SubjectPublicKeyInfo (RFC 5280). */
  byte[] publicKey() {
    return pair.getPublic().getEncoded();
  }

  private byte[] sign(String algorithm, byte[] data) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package com.acme.shop.user.token;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.token.Signer;

/** Signs when everybody can verify it: publishes the key before its first signature. */
public final class PublishedSigner implements Signer {

  private final Signer signer;
  private final PublicKeys keys;

  private volatile boolean published;

  public PublishedSigner(Signer signer, PublicKeys keys) {
    this.signer = signer;
    this.keys = keys;
  }

  /** Makes sure, once, that everybody can verify what is going to be signed. */
  public void publish() {
    if (!published) {
      keys.publish(signer.publicKey());
      // In a rehearsal nothing is written.
      published = !Rehearsal.isRunning();
    }
  }

  @Override
  public Jwk publicKey() {
    return signer.publicKey();
  }

  @Override
  public byte[] sign(byte[] input) {
    publish();
    return signer.sign(input);
  }
}

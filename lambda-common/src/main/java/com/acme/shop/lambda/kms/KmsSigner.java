package com.acme.shop.lambda.kms;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.lambda.token.Signer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** Signs with a key of AWS KMS: one call a signature, and one for the public key, which is kept. */
public final class KmsSigner implements Signer {

  private final KmsClient client;
  private final String keyId;

  private volatile @Nullable Jwk publicKey;

  /**
   * @param keyId of a key {@code RSA_2048} for {@code SIGN_VERIFY}
   */
  public KmsSigner(KmsClient client, String keyId) {
    this.client = client;
    this.keyId = keyId;
  }

  @Override
  public Jwk publicKey() {
    Jwk known = publicKey;
    if (known == null) {
      known = Jwk.of(fetched());
      publicKey = known;
    }
    return known;
  }

  @Override
  public byte[] sign(byte[] input) {
    var digest = SdkBytes.fromByteArray(Sha256.of(input));
    var response =
        named(() ->
            client.sign(sign ->
                sign.keyId(keyId)
                    .message(digest)
                    .messageType(MessageType.DIGEST)
                    .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256)));
    return response.signature().asByteArray();
  }

  private RSAPublicKey fetched() {
    var response = named(() -> client.getPublicKey(get -> get.keyId(keyId)));
    var encoded = new X509EncodedKeySpec(response.publicKey().asByteArray());
    try {
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key is not one of RSA", e);
    }
  }

  private static <T> T named(Supplier<T> call) {
    try {
      return call.get();
    } catch (KmsException e) {
      if (e.isThrottlingException()) {
        throw new Unavailable(e);
      }
      throw e;
    }
  }
}

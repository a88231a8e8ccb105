package com.acme.shop.local.kms;

import com.acme.shop.local.awsjson.AwsFault;
import com.acme.shop.local.template.SigningKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * What the two actions answer.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html">Sign</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html">GetPublicKey</a>
 */
final class KmsActions {

  private static final String ALGORITHM = "RSASSA_PKCS1_V1_5_SHA_256";
  private static final int DIGEST_BYTES = 32;
  private static final int LONGEST_MESSAGE = 4096;

  private final Keys keys;

  KmsActions(Keys keys) {
    this.keys = keys;
  }

  /**
   * Answers one call.
   *
   * @param action without the service's name: {@code Sign}
   */
  ObjectNode answer(String action, JsonNode request) {
    return switch (action) {
      case "Sign" -> sign(request);
      case "GetPublicKey" -> publicKey(request);
      default -> throw AwsFault.unsupported(action);
    };
  }

  private ObjectNode sign(JsonNode request) {
    byte[] message = message(request);
    String algorithm = text(request, "SigningAlgorithm");
    StoredKey key = keys.find(text(request, "KeyId"));
    checkAlgorithm(algorithm);
    return about(key)
        .put("Signature", signature(key, optional(request, "MessageType").orElse("RAW"), message))
        .put("SigningAlgorithm", ALGORITHM);
  }

  private static byte[] signature(StoredKey key, String messageType, byte[] message) {
    return switch (messageType) {
      case "RAW" -> key.signMessage(message);
      case "DIGEST" -> key.signDigest(digest(message));
      default -> throw AwsFault.invalid("MessageType is neither RAW nor DIGEST: " + messageType);
    };
  }

  private static byte[] digest(byte[] message) {
    if (message.length != DIGEST_BYTES) {
      throw AwsFault.invalid("Digest is invalid length for algorithm " + ALGORITHM + ".");
    }
    return message;
  }

  private static void checkAlgorithm(String algorithm) {
    if (!algorithm.equals(ALGORITHM)) {
      throw KmsFault.wrongUse(
          "Algorithm %s is incompatible with key spec %s.".formatted(algorithm, SigningKey.SPEC));
    }
  }

  private ObjectNode publicKey(JsonNode request) {
    StoredKey key = keys.find(text(request, "KeyId"));
    ObjectNode answer = about(key).put("PublicKey", key.publicKey());
    answer.put("KeySpec", SigningKey.SPEC).put("CustomerMasterKeySpec", SigningKey.SPEC);
    answer.put("KeyUsage", "SIGN_VERIFY").putArray("SigningAlgorithms").add(ALGORITHM);
    return answer;
  }

  private static ObjectNode about(StoredKey key) {
    return JsonNodeFactory.instance.objectNode().put("KeyId", key.key().arn());
  }

  private static byte[] message(JsonNode request) {
    byte[] message = decoded(request.path("Message"));
    if (message.length == 0 || message.length > LONGEST_MESSAGE) {
      throw AwsFault.invalid("Message must have 1 to %d bytes.".formatted(LONGEST_MESSAGE));
    }
    return message;
  }

  private static byte[] decoded(JsonNode blob) {
    if (!blob.isTextual()) {
      throw AwsFault.missing("message");
    }
    try {
      return blob.binaryValue();
    } catch (IOException e) {
      throw AwsFault.unreadable();
    }
  }

  private static String text(JsonNode request, String member) {
    return optional(request, member)
        .orElseThrow(
            () -> AwsFault.missing(Character.toLowerCase(member.charAt(0)) + member.substring(1)));
  }

  private static Optional<String> optional(JsonNode request, String member) {
    return Optional.ofNullable(request.path(member).textValue());
  }
}

package com.acme.shop.local.kms;

/** An answer of KMS's that is no success: status 400 and a type that SDKs know. */
final class KmsFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  private KmsFault(String type, String message) {
    super(message);
    this.type = type;
  }

  static KmsFault invalid(String message) {
    return new KmsFault("ValidationException", message);
  }

  static KmsFault missing(String member) {
    return invalid(
        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
            .formatted(member));
  }

  static KmsFault notFound(String message) {
    return new KmsFault("NotFoundException", message);
  }

  static KmsFault wrongUse(String message) {
    return new KmsFault("InvalidKeyUsageException", message);
  }

  static KmsFault disabled(String arn) {
    return new KmsFault("DisabledException", arn + " is disabled.");
  }

  static KmsFault unreadable() {
    return new KmsFault("SerializationException", "The body is no JSON object.");
  }

  static KmsFault unsigned() {
    return new KmsFault("MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  static KmsFault unsupported(String action) {
    return new KmsFault(
        "UnsupportedOperationException", "The local shop does not play KMS's action " + action);
  }

  String type() {
    return type;
  }
}

package com.acme.shop.local.awsjson;

/** An answer of a service's that is no success: status 400 and a type that SDKs know. */
public final class AwsFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * A fault of one service.
   *
   * @param type {@code NotFoundException}
   */
  public AwsFault(String type, String message) {
    super(message);
    this.type = type;
  }

  public static AwsFault invalid(String message) {
    return new AwsFault("ValidationException", message);
  }

  /**
   * Something is left out.
   *
   * @param member as the message spells it: {@code keyId}
   */
  public static AwsFault missing(String member) {
    return invalid(
        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
            .formatted(member));
  }

  /** An action, or a way of using it, that no emulator plays. */
  public static AwsFault unsupported(String what) {
    return new AwsFault(
        "UnsupportedOperationException", "The local shop does not play the action " + what);
  }

  public static AwsFault unreadable() {
    return new AwsFault("SerializationException", "The body is no JSON object.");
  }

  static AwsFault unsigned() {
    return new AwsFault("MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  String type() {
    return type;
  }
}

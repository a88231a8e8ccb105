package com.acme.shop.lambda.http;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key}, by which a client marks the repetitions of one request
 * (draft-ietf-httpapi-idempotency-key-header).
 */
public final class IdempotencyKeys {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKeys() {}

  /** The key as it was sent, quotes included; empty where the client sent none. */
  public static Checked<Optional<String>> of(HttpRequest request) {
    Optional<String> key = request.header("idempotency-key").map(String::strip);
    return key.isEmpty() || VISIBLE_ASCII.matcher(key.get()).matches()
        ? new Checked.Valid<>(key)
        : new Checked.Invalid<>(
            List.of(new Violation(HEADER, "must have 1 to 255 visible ASCII characters")));
  }
}

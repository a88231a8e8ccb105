package com.acme.shop.local.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that a call needs a permission for. A call may need several.
 *
 * @param action {@code dynamodb:GetItem}
 * @param resource an ARN; {@code *} where the action has no resource
 * @param context the values of condition keys, by the key in lower case; a key without a value is
 *     not there
 */
record Access(String action, String resource, Map<String, List<String>> context) {

  static final String LEADING_KEYS = "dynamodb:leadingkeys";
  static final String ENCLOSING_OPERATION = "dynamodb:enclosingoperation";

  Access {
    context = Map.copyOf(context);
  }

  static Access of(String action, String resource) {
    return new Access(action, resource, Map.of());
  }

  /** The values of a condition key, whose case does not count; empty when it is not there. */
  List<String> values(String key) {
    return context.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }
}

package com.acme.shop.local.ssm;

/**
 * A parameter as it is now.
 *
 * @param given what the template gave it, when it did last
 * @param modified in milliseconds since the epoch
 */
record StoredParameter(String given, String value, long version, long modified) {

  static StoredParameter of(String given, long version, long now) {
    return new StoredParameter(given, given, version, now);
  }

  StoredParameter changed(String newValue, long now) {
    return new StoredParameter(given, newValue, version + 1, now);
  }
}

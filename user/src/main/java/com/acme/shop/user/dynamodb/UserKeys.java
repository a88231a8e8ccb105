package com.acme.shop.user.dynamodb;

import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.table.Key;
import java.util.Locale;

/** The keys of the user domain's rows. */
final class UserKeys {

  /** The partition of all users. */
  static final String LIST = "USER_LIST#0";

  private UserKeys() {}

  static Key user(String id) {
    return new Key("USER#" + id, "USER");
  }

  static Key listed(String id) {
    return new Key(LIST, id);
  }

  static Key username(String username) {
    return new Key("USERNAME#" + lower(username), "USERNAME");
  }

  static Key email(String email) {
    return new Key("EMAIL#" + lower(email), "EMAIL");
  }

  /** Hashed, since people now and then type their password where their name belongs. */
  static Key attempts(String username) {
    return new Key("LOGIN#" + Sha256.base64(lower(username)), "ATTEMPTS");
  }

  static Key session(String id) {
    return new Key("SESSION#" + id, "SESSION");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package com.acme.shop.user.lambda;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;

/**
 * What a person sends to sign in.
 *
 * @param password exactly as it was sent
 */
record Login(String username, String password) {

  /** A name or a password that is too long to be anybody's is refused before it is hashed. */
  static Checked<Login> read(Fields fields) {
    String username = fields.text("username", Registration.LONGEST_USERNAME);
    String password = fields.exactText("password", 1, Registration.LONGEST_PASSWORD);
    return fields.check(() -> new Login(username, password));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Login[" + username + "]";
  }
}
